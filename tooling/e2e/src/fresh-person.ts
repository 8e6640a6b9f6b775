let serial = Date.now() % 8000

/** A NIK that nobody of the demo has, another at each call. @param begins its first twelve digits: a district long gone, and a birth day of one's own */
export function freshNationalId(begins: string): string {
  serial += 1
  return `${begins}${String(1000 + serial).slice(0, 4)}`
}

/** A name like nobody's: who resembles somebody is not sent by itself. */
export function freshName(): string {
  const syllables = ['ba', 'do', 'ki', 'lu', 'me', 'na', 'po', 'ri', 'sa', 'tu', 'wi', 'yo']
  const word = () =>
    Array.from({ length: 4 }, () => syllables[Math.floor(Math.random() * syllables.length)])
      .join('')
      .replace(/^./, (letter) => letter.toUpperCase())
  return `${word()} ${word()}`
}
