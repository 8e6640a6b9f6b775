import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { CASH_PLAN_MONTHS, evenMonths, plannedThrough, unplannedRupiah } from '@payung/domain/money/cash-plan'
import { cashPlanInput } from '@payung/domain/money/cash-plan-input'
import words from '../../generated/input-words/budgets.json'
import { useFormats } from '../../i18n/formats.ts'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { RupiahField } from '../../ui/form/RupiahField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { BudgetLineDetail } from './budget.query.ts'
import { ProposeCashPlanMutation } from './cash-plan.query.ts'
import { useMonthNames } from './use-month-names.ts'

/** Twelve months that share the ceiling of a line; it begins with the version in force. */
export function CashPlanDialog(props: {
  line: Pick<BudgetLineDetail, 'id' | 'ceiling' | 'cashPlans'>
  onClose: () => void
  onDone: () => void
}) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const names = useMonthNames()
  const { cashPlans, id, ceiling: digits } = props.line
  const ceiling = BigInt(digits)
  const inForce = cashPlans.find(({ isInForce }) => isInForce)
  const form = useInputForm({
    schema: cashPlanInput({ ceiling }),
    words,
    initialValues: {
      months: (inForce?.months ?? Array.from({ length: CASH_PLAN_MONTHS }, () => '')) as readonly string[],
    },
    inputOf: ({ months }) => ({ months: months.map((amount) => (amount === '' ? '0' : amount)) }),
  })
  const propose = useOperation(ProposeCashPlanMutation, { refusal: form })
  const submit = form.submit(async ({ months }) => {
    const success = await propose.run({ input: { lineId: id, months: months.map(String) } })
    if (success !== null) props.onDone()
  })
  const written = form.values.months.map((amount) => BigInt(amount === '' ? '0' : amount))
  const planned = plannedThrough(written, CASH_PLAN_MONTHS)
  const rest = unplannedRupiah(written, ceiling)
  const whole = form.errorOf('months')
  return (
    <FormDialog
      title={t`Ajukan anggaran kas`}
      confirm={<Trans>Ajukan</Trans>}
      busy={propose.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Group justify="space-between">
        <span aria-live="polite">
          <Trans>
            Direncanakan {rupiah(planned)} dari pagu {rupiah(ceiling)}, belum direncanakan {rupiah(rest)}
          </Trans>
        </span>
        <Button variant="default" size="xs" onClick={() => form.set('months', evenMonths(ceiling).map(String))}>
          <Trans>Bagi rata</Trans>
        </Button>
      </Group>
      <FieldGrid>
        {form.values.months.map((amount, at) => (
          <RupiahField
            key={names[at]}
            label={t`${names[at] ?? ''} (Rp)`}
            description={null}
            value={amount}
            // The first of them shows what is wrong with all.
            error={fieldProblem(at === 0 ? (form.errorOf('months.0') ?? whole) : form.errorOf(`months.${at}`))}
            onChange={(changed) =>
              form.set(
                'months',
                form.values.months.map((before, place) => (place === at ? changed : before)),
              )
            }
          />
        ))}
      </FieldGrid>
    </FormDialog>
  )
}
