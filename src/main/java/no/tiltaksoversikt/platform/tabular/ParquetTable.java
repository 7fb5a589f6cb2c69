package no.tiltaksoversikt.platform.tabular;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * An Apache Parquet file with typed columns: several texts are a list, no answer is null. Columns have names for programs;
 * everything else is in the file's metadata. Row groups are small, since one is kept in memory.
 */
final class ParquetTable implements TableWriter {

    private static final long ROW_GROUP_BYTES = 8L << 20;
    private static final int PAGE_BYTES = 256 << 10;

    private static final String MAGIC = "PAR1";

    private final OutputStream out;
    private final Positioned written;
    private final ParquetWriter<List<?>> file;

    ParquetTable(OutputStream out, List<Column> columns, Map<String, String> metadata) throws IOException {
        this.out = out;
        written = new Positioned(out);
        file = new Builder(new Target(written), List.copyOf(columns))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new SnappyCodec())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                // Sorted, since the order of Map.of varies between processes.
                .withExtraMetaData(new TreeMap<>(metadata))
                .build();
    }

    @Override
    public void row(List<?> values) throws IOException {
        file.write(values);
    }

    @Override
    public void close() throws IOException {
        var end = new ByteArrayOutputStream();
        written.redirect(end);
        file.close();
        try (out) {
            writeInOrder(end.toByteArray());
        }
    }

    /** Writes the end of the file with its footer's sets in order. The library's order varies between processes. */
    private void writeInOrder(byte[] end) throws IOException {
        var lengthAt = end.length - MAGIC.length() - Integer.BYTES;
        var length = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(lengthAt);
        var footer = Util.readFileMetaData(new ByteArrayInputStream(end, lengthAt - length, length));
        for (var group : footer.getRow_groups()) {
            for (var column : group.getColumns()) {
                column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
                column.getMeta_data().getEncoding_stats().sort(Comparator.naturalOrder());
            }
        }
        out.write(end, 0, lengthAt - length);
        Util.writeFileMetaData(footer, out);
        out.write(end, lengthAt, end.length - lengthAt);
    }

    private static final class Builder extends ParquetWriter.Builder<List<?>, Builder> {

        private final List<Column> columns;

        Builder(OutputFile target, List<Column> columns) {
            super(target);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @Deprecated
        protected WriteSupport<List<?>> getWriteSupport(Configuration unused) {
            return new Rows(columns);
        }

        @Override
        protected WriteSupport<List<?>> getWriteSupport(ParquetConfiguration unused) {
            return new Rows(columns);
        }
    }

    /** Passes a row's values to Parquet. */
    private static final class Rows extends WriteSupport<List<?>> {

        private static final String LIST = "list";
        private static final String ELEMENT = "element";

        private final List<Column> columns;
        private RecordConsumer record;

        Rows(List<Column> columns) {
            this.columns = columns;
        }

        @Override
        @Deprecated
        public WriteContext init(Configuration unused) {
            return context();
        }

        @Override
        public WriteContext init(ParquetConfiguration unused) {
            return context();
        }

        private WriteContext context() {
            var fields = columns.stream().map(Rows::field).toList();
            return new WriteContext(new MessageType("table", fields), Map.of());
        }

        private static Type field(Column column) {
            return switch (column.type()) {
                case TEXT ->
                    Types.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
                case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
                case TEXTS ->
                    Types.optionalList()
                            .requiredElement(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
            };
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            record = consumer;
        }

        @Override
        public void write(List<?> values) {
            if (values.size() != columns.size()) {
                throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
            }
            record.startMessage();
            for (var column = 0; column < values.size(); column++) {
                if (values.get(column) != null) {
                    var name = columns.get(column).name();
                    record.startField(name, column);
                    cell(values.get(column));
                    record.endField(name, column);
                }
            }
            record.endMessage();
        }

        private void cell(Object value) {
            if (value instanceof Number number) {
                record.addLong(number.longValue());
            } else if (value instanceof Boolean flag) {
                record.addBoolean(flag);
            } else if (value instanceof List<?> texts) {
                list(texts);
            } else {
                record.addBinary(Binary.fromString((String) value));
            }
        }

        private void list(List<?> texts) {
            record.startGroup();
            if (!texts.isEmpty()) {
                record.startField(LIST, 0);
                for (var text : texts) {
                    record.startGroup();
                    record.startField(ELEMENT, 0);
                    record.addBinary(Binary.fromString((String) text));
                    record.endField(ELEMENT, 0);
                    record.endGroup();
                }
                record.endField(LIST, 0);
            }
            record.endGroup();
        }
    }

    private record Target(Positioned out) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSizeHint) {
            return out;
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) {
            return out;
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    /** Counts the bytes written, which is all that Parquet needs of a stream. */
    private static final class Positioned extends PositionOutputStream {

        private OutputStream out;
        private long position;

        Positioned(OutputStream out) {
            this.out = out;
        }

        void redirect(OutputStream other) {
            out = other;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
