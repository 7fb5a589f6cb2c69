package no.tiltaksoversikt.platform.tabular;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** A Parquet file, read back by the library. */
public record ParquetFile(List<String> columns, List<List<Object>> rows, Map<String, String> metadata, int rowGroups) {

    public static ParquetFile read(byte[] bytes) throws IOException {
        var path = Files.createTempFile("tiltaksoversikt-test-", ".parquet");
        try {
            Files.write(path, bytes);
            var options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                    .withCodecFactory(new SnappyReader())
                    .build();
            try (var file = ParquetFileReader.open(new LocalInputFile(path), options)) {
                return read(file);
            }
        } finally {
            Files.delete(path);
        }
    }

    private static ParquetFile read(ParquetFileReader file) throws IOException {
        var metadata = file.getFileMetaData();
        var schema = metadata.getSchema();
        var rows = new ArrayList<List<Object>>();
        var groups = 0;
        for (var pages = file.readNextRowGroup(); pages != null; pages = file.readNextRowGroup()) {
            groups++;
            var reader =
                    new ColumnIOFactory().getColumnIO(schema).getRecordReader(pages, new GroupRecordConverter(schema));
            for (var row = 0L; row < pages.getRowCount(); row++) {
                rows.add(values(reader.read(), schema.getFields()));
            }
        }
        var columns = schema.getFields().stream().map(Type::getName).toList();
        return new ParquetFile(columns, rows, metadata.getKeyValueMetaData(), groups);
    }

    private static List<Object> values(Group row, List<Type> fields) {
        var values = new ArrayList<>();
        for (var field = 0; field < fields.size(); field++) {
            values.add(row.getFieldRepetitionCount(field) == 0 ? null : value(row, field, fields.get(field)));
        }
        return values;
    }

    private static Object value(Group row, int field, Type type) {
        if (!type.isPrimitive()) {
            var list = row.getGroup(field, 0);
            var texts = new ArrayList<String>();
            for (var text = 0; text < list.getFieldRepetitionCount(0); text++) {
                texts.add(list.getGroup(0, text).getString(0, 0));
            }
            return texts;
        }
        var primitive = type.asPrimitiveType().getPrimitiveTypeName();
        if (primitive == PrimitiveType.PrimitiveTypeName.INT64) {
            return row.getLong(field, 0);
        }
        return primitive == PrimitiveType.PrimitiveTypeName.BOOLEAN
                ? row.getBoolean(field, 0)
                : row.getString(field, 0);
    }
}
