/** Columns of one text, cut from one piece of memory: six typed arrays made one by one take as long as reading a line. */

export class ColumnBlock {
  private readonly buffer: ArrayBuffer;
  private used = 0;

  /** @param size bytes of all columns together */
  constructor(size: number) {
    this.buffer = new ArrayBuffer(size);
  }

  /** Cut these before any bytes: they stand at offsets divisible by four. */
  numbers(length: number): Int32Array<ArrayBuffer> {
    const column = new Int32Array(this.buffer, this.used, length);
    this.used += length * 4;
    return column;
  }

  bytes(length: number): Uint8Array<ArrayBuffer> {
    const column = new Uint8Array(this.buffer, this.used, length);
    this.used += length;
    return column;
  }
}
