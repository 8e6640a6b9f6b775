import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useClient } from 'urql'
import type { VariablesOf } from '../../../graphql.ts'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { LongForm } from '../../../ui/form/LongForm.tsx'
import type { FormRefusal } from '../../../ui/form/use-form-refusal.ts'
import type { Operation } from '../../../ui/form/use-operation.ts'
import { type CreateProgrammeMutation, PaymentDifferencesQuery } from '../programme.query.ts'
import { useRuleCatalogues } from '../use-rule-names.ts'
import { PaymentFields } from './PaymentFields.tsx'
import { ProgrammeFields } from './ProgrammeFields.tsx'
import classes from './ProgrammeForm.module.css'
import { amountsPaid, type ComparePayments, comparisonOf } from './payment-draft.ts'
import { inputOf, monthsOfDraft, type ProgrammeDraft } from './programme-draft.ts'
import { QuotaFields, quotaFieldId } from './QuotaFields.tsx'

export type ProgrammeInput = VariablesOf<typeof CreateProgrammeMutation>['input']

/** One form for planning and changing; values stay as typed whatever the server answers. */
export function ProgrammeForm(props: {
  before: ProgrammeDraft
  areaCode: string
  settled: boolean
  /** Of the programme that is changed. */
  version?: number
  saveLabel: string
  operation: Pick<Operation<never, unknown>, 'busy'>
  refusal: FormRefusal
  /** The way back without saving. */
  cancel: ReactNode
  /** Null when it was refused. */
  onSave: (input: ProgrammeInput) => Promise<unknown>
}) {
  const { t } = useLingui()
  const client = useClient()
  const catalogues = useRuleCatalogues(props.areaCode)
  const [draft, setDraft] = useState(props.before)
  const [saved, setSaved] = useState(false)
  /** The areas of the quotas in the order in which they were sent. */
  const [sentAreas, setSentAreas] = useState<readonly string[]>([])
  const errors = props.refusal.errors.map(({ fieldId, message }) => ({
    fieldId: fieldOf(fieldId ?? '', sentAreas),
    message,
  }))
  const errorOf = (fieldId: string) => fieldProblem(errors.find((error) => error.fieldId === fieldId)?.message)

  const compare: ComparePayments = async (payments) => {
    const { insuranceProgrammes, fundingSource, relief, quotas } = draft
    const variables = {
      insuranceProgrammes,
      fundingSource,
      relief: relief === '' ? null : relief,
      people: Object.values(quotas).reduce((sum, people) => sum + Number(people), 0),
      payments: amountsPaid(payments),
    }
    const { data, error } = await client.query(PaymentDifferencesQuery, variables).toPromise()
    return comparisonOf(error, data?.paymentDifferences)
  }
  const submit = async () => {
    const read = inputOf(draft)
    if (read === 'MONTHS') {
      const words = t`Tulis bulannya, misalnya 01/2027.`
      return props.refusal.showFaults([
        { fieldId: 'fromMonth', message: words },
        { fieldId: 'lastMonth', message: words },
      ])
    }
    // Left before the answer, so that the way on is not asked about.
    setSaved(true)
    setSentAreas(read.quotaAreas)
    if ((await props.onSave(read.input)) === null) setSaved(false)
  }
  return (
    <LongForm
      refusal={{ ...props.refusal, errors }}
      draft={{ values: draft, version: props.version, take: setDraft }}
      dirty={!saved && draft !== props.before}
      busy={props.operation.busy}
      saveLabel={props.saveLabel}
      cancel={props.cancel}
      onSubmit={() => void submit()}
    >
      <div className={classes.layout}>
        <ProgrammeFields
          draft={draft}
          set={(changed) => setDraft({ ...draft, ...changed })}
          errorOf={errorOf}
          settled={props.settled}
          catalogues={catalogues}
        />
        <QuotaFields
          areas={catalogues.areas}
          quotas={draft.quotas}
          errorOf={errorOf}
          onChange={(quotas) => setDraft({ ...draft, quotas })}
        />
        {!props.settled && (
          <PaymentFields
            months={monthsOfDraft(draft)}
            payments={draft.paidMonths}
            error={errorOf('paidMonths')}
            compare={compare}
            onChange={(paidMonths) => setDraft({ ...draft, paidMonths })}
          />
        )}
      </div>
    </LongForm>
  )
}

/** Quotas are told by their place in what was sent; the form knows them by area. */
function fieldOf(path: string, quotaAreas: readonly string[]): string {
  const quota = /^quotas\.(\d+)\./.exec(path)
  if (quota !== null) return quotaFieldId(quotaAreas[Number(quota[1])] ?? '')
  if (path.startsWith('paidMonths.')) return 'paidMonths'
  return path === 'untilMonth' ? 'lastMonth' : path
}
