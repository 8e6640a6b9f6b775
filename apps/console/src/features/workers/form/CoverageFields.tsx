import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { Programme } from '@payung/domain/money/declared-coverage'
import type { FundingSource } from '@payung/domain/money/funding-source'
import { Card } from '../../../ui/Card.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { fundingSourceWords } from '../worker-words.ts'
import classes from './CoverageFields.module.css'
import { programmesOf } from './coverage-draft.ts'
import type { WorkerForm } from './use-worker-form.ts'
import fields from './WorkerFields.module.css'

const programmes = [
  { code: 'WORK_ACCIDENT', words: msg`JKK, kecelakaan kerja` },
  { code: 'DEATH', words: msg`JKM, kematian` },
  { code: 'OLD_AGE', words: msg`JHT, hari tua` },
  { code: 'PENSION', words: msg`JP, pensiun` },
] as const satisfies readonly { code: Programme; words: unknown }[]

const payers = Object.keys(fundingSourceWords) as readonly FundingSource[]

/** What the person or the village says about protection that already runs; it counts until a bill proves it. */
export function CoverageFields(props: { form: WorkerForm }) {
  const { i18n, t } = useLingui()
  const { draft, errorOf, set } = props.form
  const chosen = programmesOf(draft)
  const problemOf = (field: 'programmes' | 'fromMonth' | 'untilMonth' | 'payerKind') =>
    fieldProblem(errorOf(`declaredCoverage.${field}`))
  return (
    <Card title={<Trans>Perlindungan yang dilaporkan (opsional)</Trans>}>
      <p className={classes.hint}>
        <Trans>Isi bila orang ini menyatakan sudah terlindungi. Kosongkan semua bila tidak ada keterangan.</Trans>
      </p>
      <div className={fields.fields}>
        <Checkbox.Group
          className={fields.wide}
          label={<Trans>Program</Trans>}
          value={[...chosen]}
          onChange={(codes) =>
            set(
              'declaredCoverage.programmes',
              programmes.flatMap(({ code }) => (codes.includes(code) ? [code] : [])).join(','),
            )
          }
          error={problemOf('programmes')}
        >
          <div className={classes.programmes}>
            {programmes.map(({ code, words }, at) => (
              <Checkbox
                key={code}
                // The first one takes the id of the field, to which the summary of faults leads.
                {...(at === 0 ? { id: 'declaredCoverage.programmes' } : {})}
                value={code}
                label={i18n._(words)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <TextInput
          id="declaredCoverage.fromMonth"
          label={<Trans>Mulai bulan</Trans>}
          placeholder={t`bb/tttt`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          className="figures"
          value={draft['declaredCoverage.fromMonth']}
          onChange={(event) =>
            set('declaredCoverage.fromMonth', withSlash(event.currentTarget.value, draft['declaredCoverage.fromMonth']))
          }
          error={problemOf('fromMonth')}
        />
        <TextInput
          id="declaredCoverage.untilMonth"
          label={<Trans>Sampai dengan bulan</Trans>}
          description={t`Kosongkan bila masih berjalan.`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={t`bb/tttt`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          className="figures"
          value={draft['declaredCoverage.untilMonth']}
          onChange={(event) =>
            set(
              'declaredCoverage.untilMonth',
              withSlash(event.currentTarget.value, draft['declaredCoverage.untilMonth']),
            )
          }
          error={problemOf('untilMonth')}
        />
        <NativeSelect
          className={fields.wide}
          id="declaredCoverage.payerKind"
          label={<Trans>Pembayar iuran</Trans>}
          data={[
            { value: '', label: t`Belum diketahui` },
            ...payers.map((code) => ({ value: code, label: i18n._(fundingSourceWords[code]) })),
          ]}
          value={draft['declaredCoverage.payerKind']}
          onChange={(event) => set('declaredCoverage.payerKind', event.currentTarget.value)}
          error={problemOf('payerKind')}
        />
      </div>
    </Card>
  )
}

/** Writes the slash for those who type only digits, and never fights the one who deletes. */
function withSlash(typed: string, before: string): string {
  return typed.length > before.length && /^\d{2}$/.test(typed) ? `${typed}/` : typed
}
