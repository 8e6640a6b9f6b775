import { readFileSync } from 'node:fs'

const scriptOf = (name: string) => readFileSync(new URL(`./browser/${name}`, import.meta.url), 'utf8')

/** What the form for objections runs in the browser, sent as it stands: the page's own script, and its worker. */
export const PUBLIC_SCRIPTS = { form: scriptOf('objection-form.js'), reckon: scriptOf('reckon.js') }
