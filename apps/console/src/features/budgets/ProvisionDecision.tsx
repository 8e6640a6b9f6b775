import { Trans, useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { programmeWords } from '../workers/worker-words.ts'
import {
  ApproveFundProvisionMutation,
  type FundProvision,
  WithdrawFundProvisionMutation,
} from './fund-provision.query.ts'
import { useProvisionMonths } from './use-provision-months.ts'

/** A letter that waits, with its amount for each budget line before whoever decides. */
export function ProvisionDecision(props: { provision: FundProvision; onDone: (words: string) => void }) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  const months = useProvisionMonths()
  const { provision, onDone } = props
  const approve = useOperation(ApproveFundProvisionMutation)
  const withdraw = useOperation(WithdrawFundProvisionMutation)
  const act = async (operation: typeof approve | typeof withdraw, words: string) => {
    const success = await operation.run({ input: { provisionId: provision.id } })
    if (success !== null) onDone(words)
    return success
  }
  const { actions, amount, number, onePersonRefusal } = provision
  return (
    <Card title={<Trans>SPD {number} menunggu persetujuan</Trans>} hint={months(provision)}>
      <FactList
        facts={[
          ...provision.lines.map(
            ({ amount: ofLine, line }, at) =>
              [
                <span key={line?.id ?? at}>
                  {line === null ? '—' : `${line.subActivity}, ${i18n._(programmeWords[line.programme])}`}
                </span>,
                <span key="amount">
                  {rupiah(ofLine)}
                  {line !== null && (
                    <>
                      {' '}
                      <Trans>
                        (pagu {rupiah(line.ceiling)}, sudah disediakan {rupiah(line.provided)})
                      </Trans>
                    </>
                  )}
                </span>,
              ] as const,
          ),
          [<Trans key="sum">Jumlah</Trans>, rupiah(amount)],
        ]}
      />
      <OnePersonNotice refusal={onePersonRefusal} />
      <Group gap="xs">
        {actions.includes('APPROVE') && onePersonRefusal === null && (
          <ConfirmedAction
            label={<Trans>Setujui SPD</Trans>}
            isNext
            title={t`Setujui SPD`}
            confirm={<Trans>Setujui</Trans>}
            operation={approve}
            act={() => act(approve, t`SPD disetujui.`)}
          >
            <Trans>
              SPD {number}: {rupiah(amount)}. Setelah disetujui SPD ini tidak diubah lagi, dan SPM tahun itu tidak dapat
              melebihi SPD barisnya.
            </Trans>
          </ConfirmedAction>
        )}
        {actions.includes('WITHDRAW') && (
          <ConfirmedAction
            label={<Trans>Tarik SPD</Trans>}
            isNext={false}
            title={t`Tarik SPD`}
            confirm={<Trans>Tarik SPD</Trans>}
            operation={withdraw}
            act={() => act(withdraw, t`SPD ditarik.`)}
          >
            <Trans>SPD ini tidak menyediakan apa-apa, dan tetap tersimpan sebagai ditarik.</Trans>
          </ConfirmedAction>
        )}
      </Group>
    </Card>
  )
}
