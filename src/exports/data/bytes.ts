const json = (value: unknown): string => JSON.stringify(value, undefined, 1);

const start = '{\n "data": {';
const end = '\n }\n}';

/**
 * All datasets in one file. Each is written by itself, as if it were alone: one text of all would have two bytes for every sign
 * as soon as one dataset needs them, and take four times as long.
 */
function bundle(file: object, data: object): Uint8Array {
  const head = json({ ...file, data: {} }).slice(0, -'}\n}'.length);
  const datasets = Object.entries(data).map(([name, items]: [string, unknown], place) =>
    Buffer.from(
      `${place === 0 ? '' : ','}${json({ data: { [name]: items } }).slice(start.length, -end.length)}`,
    ),
  );
  return Buffer.concat([Buffer.from(head), ...datasets, Buffer.from(`${end}\n`)]);
}

/**
 * A data file as it is written.
 * @param file one of the data files
 */
export const bytesOfData = (file: object): string | Uint8Array =>
  'data' in file ? bundle(file, Object(file.data) as object) : `${json(file)}\n`;
