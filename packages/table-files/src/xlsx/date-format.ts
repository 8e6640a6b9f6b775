/** Built-in formats that show a day (ECMA-376 part 1, 18.8.30, with the East Asian ones); 18–21 and 45–47 are mere times. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Whether a number under this format is shown as a day of the calendar. `code` is absent for built-in formats. */
export function showsDay(formatId: number, code?: string): boolean {
  if (code === undefined) return builtIn.has(formatId)
  if (/\[[hms]+\]/i.test(code)) return false // elapsed time
  const letters = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"?/g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/[\\_*]./g, '')
    .toLowerCase()
  if (/general|standard|@/.test(letters)) return false
  // A lone m is a month unless hours or seconds stand beside it.
  return /[dy]/.test(letters) || (/m/.test(letters) && !/[hs]/.test(letters))
}
