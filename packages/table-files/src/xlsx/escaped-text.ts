/** Characters that XML cannot carry stand as `_x000D_` in workbooks (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The reverse: also guards a text that merely looks like such an escape. Lone surrogates become U+FFFD. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (character) => `_x${hex4(character)}_`)
}

function hex4(character: string) {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

/** Text or attribute value inside XML. Line breaks and tabs are written as references, or attributes would lose them. */
export function escapeXml(text: string): string {
  if (!/[&<>"\n\r\t]/.test(text)) return text
  return text.replace(/[&<>"\n\r\t]/g, (character) => references[character] ?? character)
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}
