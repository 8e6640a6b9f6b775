import { readFileSync } from 'node:fs'

const scriptOf = (name: string) => readFileSync(new URL(`./browser/${name}`, import.meta.url), 'utf8')

/** What the form for objections runs in the browser, by the name under which it is served. It is sent as it stands. */
export const PUBLIC_SCRIPTS: Readonly<Record<string, string>> = {
  'keberatan.js': scriptOf('objection-form.js'),
  'hitung.js': scriptOf('reckon.js'),
}
