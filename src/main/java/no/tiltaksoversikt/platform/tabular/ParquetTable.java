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
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * An Apache Parquet file with typed columns: several texts are a list, no answer is null. Columns have names for programs;
 * everything else is in the file's metadata. Row groups are small, since one is kept in memory. The library's "example" writer is
 * its only one for rows without a schema of Avro or Protocol Buffers.
 */
final class ParquetTable implements TableWriter {

    private static final long ROW_GROUP_BYTES = 8L << 20;
    private static final int PAGE_BYTES = 256 << 10;

    private static final String MAGIC = "PAR1";

    private final OutputStream out;
    private final Positioned written;
    private final MessageType schema;
    private final ParquetWriter<Group> file;

    ParquetTable(OutputStream out, List<Column> columns, Map<String, String> metadata) throws IOException {
        this.out = out;
        written = new Positioned(out);
        schema = new MessageType(
                "table", columns.stream().map(ParquetTable::field).toList());
        file = ExampleParquetWriter.builder(new Target(written))
                .withType(schema)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new SnappyCodec())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                // Sorted, since the order of Map.of varies between processes.
                .withExtraMetaData(new TreeMap<>(metadata))
                .build();
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
    public void row(List<?> values) throws IOException {
        if (values.size() != schema.getFieldCount()) {
            throw new IllegalArgumentException(values.size() + " values for " + schema.getFieldCount() + " columns");
        }
        var row = new SimpleGroup(schema);
        for (var column = 0; column < values.size(); column++) {
            put(row, column, values.get(column));
        }
        file.write(row);
    }

    private static void put(Group row, int column, Object value) {
        if (value instanceof Number number) {
            row.add(column, number.longValue());
        } else if (value instanceof Boolean flag) {
            row.add(column, flag);
        } else if (value instanceof List<?> texts) {
            var list = row.addGroup(column);
            texts.forEach(text -> list.addGroup(0).add(0, (String) text));
        } else if (value != null) {
            row.add(column, (String) value);
        }
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
        var bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        var length = bytes.getInt(lengthAt);
        var footer = Util.readFileMetaData(new ByteArrayInputStream(end, lengthAt - length, length));
        // The library's name for its rows says nothing about the table.
        footer.getKey_value_metadata().removeIf(pair -> pair.getKey().equals(ParquetWriter.OBJECT_MODEL_NAME_PROP));
        for (var group : footer.getRow_groups()) {
            for (var column : group.getColumns()) {
                column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
                column.getMeta_data().getEncoding_stats().sort(Comparator.naturalOrder());
            }
        }
        var rewritten = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, rewritten);
        bytes.putInt(lengthAt, rewritten.size());
        out.write(end, 0, lengthAt - length);
        rewritten.writeTo(out);
        out.write(end, lengthAt, end.length - lengthAt);
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
