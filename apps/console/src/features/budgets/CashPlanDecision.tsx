import { Trans, useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { FactList } from '../../ui/FactList.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import type { CashPlan } from './budget.query.ts'
import { ApproveCashPlanMutation, WithdrawCashPlanMutation } from './cash-plan.query.ts'
import { useMonthNames } from './use-month-names.ts'

/** A cash plan that waits, with its months before whoever decides. */
export function CashPlanDecision(props: { plan: CashPlan; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const names = useMonthNames()
  const approve = useOperation(ApproveCashPlanMutation)
  const withdraw = useOperation(WithdrawCashPlanMutation)
  const { onDone, plan } = props
  const act = async (operation: typeof approve | typeof withdraw, words: string) => {
    const success = await operation.run({ input: { planId: plan.id } })
    if (success !== null) onDone(words)
    return success
  }
  return (
    <section aria-label={t`Anggaran kas yang menunggu persetujuan`}>
      <h3 style={{ margin: 0, fontSize: 'inherit' }}>
        <Trans>Anggaran kas yang menunggu persetujuan</Trans>
      </h3>
      <FactList
        facts={[
          ...plan.months.map((amount, at) => [<span key={names[at]}>{names[at]}</span>, rupiah(amount)] as const),
          [<Trans key="sum">Jumlah</Trans>, rupiah(plan.amount)],
        ]}
      />
      <OnePersonNotice refusal={plan.onePersonRefusal} />
      <Group gap="xs">
        {plan.actions.includes('APPROVE') && plan.onePersonRefusal === null && (
          <ConfirmedAction
            label={<Trans>Setujui anggaran kas</Trans>}
            isNext
            title={t`Setujui anggaran kas`}
            confirm={<Trans>Setujui</Trans>}
            operation={approve}
            act={() => act(approve, t`Anggaran kas disetujui.`)}
          >
            <Trans>
              {rupiah(plan.amount)} dalam dua belas bulan menggantikan versi sebelumnya. SPD sesudah ini tidak dapat
              melebihinya.
            </Trans>
          </ConfirmedAction>
        )}
        {plan.actions.includes('WITHDRAW') && (
          <ConfirmedAction
            label={<Trans>Tarik anggaran kas</Trans>}
            isNext={false}
            title={t`Tarik anggaran kas`}
            confirm={<Trans>Tarik kembali</Trans>}
            operation={withdraw}
            act={() => act(withdraw, t`Anggaran kas ditarik.`)}
          >
            <Trans>Versi yang berlaku tetap berlaku. Yang ini tetap tersimpan sebagai ditarik.</Trans>
          </ConfirmedAction>
        )}
      </Group>
    </section>
  )
}
