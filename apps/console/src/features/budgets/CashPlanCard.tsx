import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Switch } from '@mantine/core'
import { CASH_PLAN_MONTHS, plannedThrough, unplannedRupiah } from '@payung/domain/money/cash-plan'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import type { BudgetLineDetail } from './budget.query.ts'
import { CashPlanDecision } from './CashPlanDecision.tsx'
import { CashPlanDialog } from './CashPlanDialog.tsx'
import { CashPlanVersions } from './CashPlanVersions.tsx'
import { useMonthNames } from './use-month-names.ts'

/** The cash plan of a line: what each month has, beside what letters (SPD), SPM and payments took of it, and its versions. */
export function CashPlanCard(props: { line: BudgetLineDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const [isProposing, setProposing] = useState(false)
  const { line, onDone } = props
  const waiting = line.cashPlans.find(({ state }) => state === 'PROPOSED')
  return (
    <div id="kas">
      <Card
        flush
        title={<Trans>Anggaran kas</Trans>}
        hint={<PlanInForce line={line} />}
        aside={
          line.mayProposeCashPlan && (
            <Button variant="default" size="xs" onClick={() => setProposing(true)}>
              <Trans>Ajukan anggaran kas</Trans>
            </Button>
          )
        }
      >
        <Months line={line} />
        {line.cashPlans.length > 0 && <CashPlanVersions plans={line.cashPlans} />}
        {waiting !== undefined && (
          <div style={{ padding: 16 }}>
            <CashPlanDecision plan={waiting} onDone={onDone} />
          </div>
        )}
      </Card>
      {isProposing && (
        <CashPlanDialog
          line={line}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false)
            onDone(t`Anggaran kas diajukan. Penyetuju lain menyetujuinya.`)
          }}
        />
      )}
    </div>
  )
}

/** How much of the ceiling is planned, and whether by the stage in force. */
function PlanInForce(props: { line: BudgetLineDetail }) {
  const { rupiah } = useFormats()
  const { cashPlans, ceiling } = props.line
  const plan = cashPlans.find(({ isInForce }) => isInForce)
  if (plan === undefined) return <Trans>Belum ada anggaran kas yang disetujui</Trans>
  const months = plan.months.map(BigInt)
  const planned = plannedThrough(months, CASH_PLAN_MONTHS)
  const rest = unplannedRupiah(months, BigInt(ceiling))
  if (!plan.isOfStageInForce)
    return (
      <Trans>
        Direncanakan {rupiah(planned)} menurut tahap anggaran sebelumnya; pagu sekarang {rupiah(ceiling)}
      </Trans>
    )
  return (
    <Trans>
      Direncanakan {rupiah(planned)} dari pagu {rupiah(ceiling)}, belum direncanakan {rupiah(rest)}
    </Trans>
  )
}

type CashMonth = BudgetLineDetail['cashMonths'][number]

/** The twelve months, each alone or from January up to it. */
function Months(props: { line: BudgetLineDetail }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const names = useMonthNames()
  const [isSum, setSum] = useState(false)
  const sums = (month: CashMonth) => (isSum ? month.soFar : month.within)
  const nameOf = ({ month }: CashMonth) => names[month - 1] ?? ''
  return (
    <>
      <div style={{ padding: '12px 16px' }}>
        <Switch
          label={<Trans>Jumlahkan sejak Januari</Trans>}
          checked={isSum}
          onChange={(event) => setSum(event.currentTarget.checked)}
        />
      </div>
      <WholeList name="cash-plan-card" rows={props.line.cashMonths}>
        {(rows) => (
          <DataTable
            label={t`Anggaran kas`}
            compact
            rows={rows}
            idOf={({ month }) => String(month)}
            nameOf={nameOf}
            columns={[
              {
                id: 'month',
                header: <Trans>Bulan</Trans>,
                onPhone: 'HEAD',
                cell: (month) => (
                  <>
                    {nameOf(month)} <BeyondPlan month={month} />
                  </>
                ),
              },
              {
                id: 'planned',
                header: <Trans>Rencana</Trans>,
                align: 'right',
                cell: (month) => {
                  const { planned } = sums(month)
                  return (
                    <PhoneLabel label={<Trans>Rencana</Trans>}>{planned === null ? '—' : rupiah(planned)}</PhoneLabel>
                  )
                },
              },
              {
                id: 'provided',
                header: <Trans>SPD</Trans>,
                align: 'right',
                cell: (month) => <PhoneLabel label={<Trans>SPD</Trans>}>{rupiah(sums(month).provided)}</PhoneLabel>,
              },
              {
                id: 'ordered',
                header: <Trans>SPM</Trans>,
                align: 'right',
                cell: (month) => <PhoneLabel label={<Trans>SPM</Trans>}>{rupiah(sums(month).ordered)}</PhoneLabel>,
              },
              {
                id: 'paid',
                header: <Trans>Dibayar</Trans>,
                align: 'right',
                cell: (month) => <PhoneLabel label={<Trans>Dibayar</Trans>}>{rupiah(sums(month).paid)}</PhoneLabel>,
              },
            ]}
          />
        )}
      </WholeList>
    </>
  )
}

/** Marks a month in which SPM since January have gone beyond the plan. */
function BeyondPlan(props: { month: CashMonth }) {
  const { soFar, within } = props.month
  if (soFar.planned === null || within.ordered === '0' || BigInt(soFar.ordered) <= BigInt(soFar.planned)) return null
  return (
    <Badge tone="warn" icon={IconAlertTriangle}>
      <Trans>Melebihi rencana</Trans>
    </Badge>
  )
}
