import { LEGAL_FORMS } from '@payung/domain/company/company-application'
import type { ErrorText } from '../../platform/errors.ts'
import { escaped, type PublicLanguage, publicPage } from '../../platform/http/public-page.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { COMPANY_PATH, COMPANY_WORDS, companyInLanguage, pathOfCompany } from './public-company-words.ts'

/** What was written, by the names that the fields of the form have. */
export type WrittenForm = Readonly<Record<string, string>>

/** What is wrong, by the name of its field. */
export interface FormFault {
  readonly field: string
  readonly text: ErrorText
}

interface Field {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly lengthMax: number
  readonly attributes?: string
}

const GOVERNMENTS: readonly string[] = ['PROVINCE', 'REGENCY', 'CITY']

/** The form, with what was written before and what is wrong with it. Nothing of it is kept in the address. */
export function companyForm(
  language: PublicLanguage,
  reference: ReferenceData,
  written: WrittenForm,
  faults: readonly FormFault[],
): string {
  const words = COMPANY_WORDS[language]
  const about = (field: string) => faults.find((fault) => fault.field === field)?.text[language]
  const described = (name: string, help?: string) => {
    const fault = about(name)
    const ids = [...(help === undefined ? [] : [`${name}-bantuan`]), ...(fault === undefined ? [] : [`${name}-salah`])]
    return {
      attributes: `${ids.length === 0 ? '' : ` aria-describedby="${ids.join(' ')}"`}${fault === undefined ? '' : ' aria-invalid="true"'}`,
      below: `${help === undefined ? '' : `<p class="dim" id="${name}-bantuan">${escaped(help)}</p>`}${fault === undefined ? '' : `<p id="${name}-salah"><b>${escaped(fault)}</b></p>`}`,
    }
  }
  const line = ({ name, label, help, lengthMax, attributes = '' }: Field) => {
    const { attributes: state, below } = described(name, help)
    return `<label for="${name}">${escaped(label)}</label><input id="${name}" name="${name}" value="${escaped(written[name] ?? '')}" maxlength="${lengthMax}" required ${attributes}${state}>${below}`
  }
  const choice = (name: string, label: string, options: readonly (readonly [value: string, text: string])[]) => {
    const { attributes, below } = described(name)
    const chosen = (value: string) => (written[name] === value ? ' selected' : '')
    const items = options.map(
      ([value, text]) => `<option value="${escaped(value)}"${chosen(value)}>${escaped(text)}</option>`,
    )
    return `<label for="${name}">${escaped(label)}</label><select id="${name}" name="${name}" required${attributes}><option value="">${words.choose}</option>${items.join('')}</select>${below}`
  }
  const areas = [...reference.areas.values()].filter(({ level }) => level === 'REGENCY')
  const governments = [...reference.tenants.values()].filter(({ kind }) => GOVERNMENTS.includes(kind))
  const summary =
    faults.length === 0
      ? ''
      : `<section role="alert"><h2>${words.faults}</h2><ul>${faults.map(({ field, text }) => `<li><a href="#${field}">${escaped(text[language])}</a></li>`).join('')}</ul></section>`
  const purpose = described('tujuan')
  const fields = [
    `<h2>${words.company}</h2>`,
    choice(
      'bentuk',
      words.legalForm,
      LEGAL_FORMS.map((form) => [form, words.forms[form]]),
    ),
    line({ name: 'nama', label: words.name, lengthMax: 100, attributes: 'autocomplete="organization"' }),
    line({
      name: 'nib',
      label: words.nib,
      help: words.nibHelp,
      lengthMax: 20,
      attributes: 'inputmode="numeric" autocomplete="off"',
    }),
    line({ name: 'alamat', label: words.address, lengthMax: 200, attributes: 'autocomplete="street-address"' }),
    choice('wilayah', words.area, namesOf(areas)),
    `<h2>${words.contact}</h2>`,
    line({ name: 'kontak', label: words.contactName, lengthMax: 120, attributes: 'autocomplete="name"' }),
    line({
      name: 'jabatan',
      label: words.contactPosition,
      lengthMax: 80,
      attributes: 'autocomplete="organization-title"',
    }),
    line({
      name: 'surel',
      label: words.email,
      help: words.emailHelp,
      lengthMax: 254,
      attributes: 'type="email" autocomplete="email"',
    }),
    line({ name: 'telepon', label: words.phone, lengthMax: 30, attributes: 'type="tel" autocomplete="tel"' }),
    `<h2>${words.choice}</h2>`,
    choice('pemerintah', words.government, namesOf(governments)),
    `<label for="tujuan">${words.purpose}</label><textarea id="tujuan" name="tujuan" rows="4" minlength="10" maxlength="500" required${purpose.attributes}>${escaped(written['tujuan'] ?? '')}</textarea>${purpose.below}`,
  ]
  const steps = words.steps.map((step) => `<li>${escaped(step)}</li>`)
  return publicPage(
    words.title,
    `<h1>${words.title}</h1><section><p>${escaped(words.intro)}</p><ol>${steps.join('')}</ol></section>${summary}
<section><p id="tanpa-skrip">${words.withoutScript}</p>
<form method="post" action="${COMPANY_PATH}" data-challenge="${COMPANY_PATH}/soal" data-reckoning="${escaped(words.reckoning)}" data-failed="${escaped(words.failed)}" hidden>
<input type="hidden" name="bahasa" value="${language}">${fields.join('\n')}
<p class="dim">${escaped(words.data)}</p><input type="hidden" name="bukti"><button type="submit">${words.send}</button><p id="keadaan" role="status"></p></form>
<script type="module" src="/publik/keberatan.js"></script></section>`,
    companyInLanguage(language),
  )
}

function namesOf(
  rows: readonly { readonly code: string; readonly name: string }[],
): readonly (readonly [value: string, text: string])[] {
  return rows.toSorted((a, b) => a.code.localeCompare(b.code)).map(({ code, name }) => [code, name])
}

/** Opened by a program that reads mails, the link does nothing: a person presses the button. */
export function companyConfirmation(
  language: PublicLanguage,
  token: string,
  { company, government }: { readonly company: string; readonly government: string },
): string {
  const words = COMPANY_WORDS[language]
  return publicPage(
    words.confirmTitle,
    `<h1>${words.confirmTitle}</h1><section><p>${escaped(words.confirmText(company, government))}</p>
<form method="post" action="${escaped(pathOfCompany(token))}"><input type="hidden" name="bahasa" value="${language}"><button type="submit">${words.confirm}</button></form></section>`,
    companyInLanguage(language, token),
  )
}
