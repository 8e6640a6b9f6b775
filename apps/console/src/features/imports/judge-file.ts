import type { FileRefusalCode } from '@payung/domain/import/issue'

/** What the server takes for an import; asked here only so that nobody waits for an upload that must fail. */
const largestFileBytes = 64 * 1024 ** 2

/** For the file dialog. Phones know types, desks know endings. */
export const acceptedFiles =
  '.xlsx,.csv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Why a file would be turned away, as far as its name and size tell.
 *
 * @returns null if it is worth sending; what it holds only the server can judge
 */
export function judgeFile(file: { readonly name: string; readonly size: number }): FileRefusalCode | null {
  if (!/\.(?:xlsx|csv|txt)$/i.test(file.name)) return 'FILE_TYPE'
  if (file.size === 0) return 'FILE_EMPTY'
  return file.size > largestFileBytes ? 'FILE_TOO_LARGE' : null
}
