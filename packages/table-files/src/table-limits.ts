/** What a file may ask of the machine before it is refused with FILE_TOO_LARGE. */
export interface TableLimits {
  /** Size of the file itself. */
  readonly fileBytesMax: number
  /** Unzipped size of any one part that is read, and of all parts of a workbook that is copied. */
  readonly unzippedBytesMax: number
  /** Unzipped ÷ zipped, looked at once a part has grown past `ratioFreeBytes`. */
  readonly ratioMax: number
  readonly ratioFreeBytes: number
  readonly zipEntriesMax: number
  readonly sheetsMax: number
  readonly rowsMax: number
  /** Cells beyond it may exist (formatting), but must be empty. */
  readonly columnsMax: number
  readonly cellCharactersMax: number
  readonly sharedStringsBytesMax: number
}

/**
 * Generous to every office: the province's 75,489 rows are 6 MB zipped and 57 MB unzipped. The row and character
 * limits are Excel's own; the ratio is far above real sheets (10 to 30) and far below deflate's 1,032.
 */
export const TABLE_LIMITS: TableLimits = {
  fileBytesMax: 200 * 1024 ** 2,
  unzippedBytesMax: 1024 ** 3,
  ratioMax: 250,
  ratioFreeBytes: 16 * 1024 ** 2,
  zipEntriesMax: 10_000,
  sheetsMax: 500,
  rowsMax: 1_048_576,
  columnsMax: 1_000,
  cellCharactersMax: 32_767,
  sharedStringsBytesMax: 128 * 1024 ** 2,
}
