import { Trans, useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import {
  ApproveProvisionRevocationMutation,
  type FundProvision,
  WithdrawProvisionRevocationMutation,
} from './fund-provision.query.ts'
import { useProvisionMonths } from './use-provision-months.ts'

/** A proposed revocation of a letter (SPD), with its reason before whoever decides. */
export function ProvisionRevocation(props: { provision: FundProvision; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const months = useProvisionMonths()
  const approve = useOperation(ApproveProvisionRevocationMutation)
  const withdraw = useOperation(WithdrawProvisionRevocationMutation)
  const { onDone, provision } = props
  const revocation = provision.revocations.find(({ state }) => state === 'PROPOSED')
  if (revocation === undefined) return null
  const act = async (operation: typeof approve | typeof withdraw, words: string) => {
    const success = await operation.run({ input: { revocationId: revocation.id } })
    if (success !== null) onDone(words)
    return success
  }
  const { actions, draftedBy, onePersonRefusal, reason } = revocation
  const { amount, number } = provision
  return (
    <Card title={<Trans>Pencabutan SPD {number} menunggu persetujuan</Trans>} hint={months(provision)}>
      <FactList
        facts={[
          [<Trans key="reason">Sebab</Trans>, reason],
          [<Trans key="who">Diusulkan oleh</Trans>, draftedBy?.name ?? '—'],
          [
            <Trans key="sum" context="amount">
              Jumlah
            </Trans>,
            rupiah(amount),
          ],
        ]}
      />
      <OnePersonNotice refusal={onePersonRefusal} />
      <Group gap="xs">
        {actions.includes('APPROVE') && onePersonRefusal === null && (
          <ConfirmedAction
            label={<Trans>Setujui pencabutan</Trans>}
            isNext
            title={t`Setujui pencabutan`}
            confirm={<Trans>Setujui</Trans>}
            operation={approve}
            act={() => act(approve, t`SPD dicabut.`)}
          >
            <Trans>
              SPD {number} tidak menyediakan {rupiah(amount)} lagi. Nomornya dapat dipakai SPD penggantinya.
            </Trans>
          </ConfirmedAction>
        )}
        {actions.includes('WITHDRAW') && (
          <ConfirmedAction
            label={<Trans>Tarik usulan</Trans>}
            isNext={false}
            title={t`Tarik usulan pencabutan`}
            confirm={<Trans>Tarik kembali</Trans>}
            operation={withdraw}
            act={() => act(withdraw, t`Usulan pencabutan ditarik.`)}
          >
            <Trans>SPD {number} tetap berlaku.</Trans>
          </ConfirmedAction>
        )}
      </Group>
    </Card>
  )
}
