import { Trans } from '@lingui/react/macro'
import { ConfirmedAction } from '../../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { DiscardProgrammeMutation, type ProgrammeDetail } from '../programme.query.ts'

/** Throws a draft away; what was opened once is closed instead. */
export function DiscardAction(props: { programme: ProgrammeDetail; onDiscarded: () => void }) {
  const { programme } = props
  const discard = useOperation(DiscardProgrammeMutation)
  const act = async () => {
    const success = await discard.run({ input: { programmeId: programme.id, expectedVersion: programme.version } })
    if (success !== null) props.onDiscarded()
    return success
  }
  return (
    <ConfirmedAction
      label={<Trans>Buang konsep</Trans>}
      isNext={false}
      title={<Trans>Buang konsep program ini?</Trans>}
      confirm={<Trans>Ya, buang</Trans>}
      operation={discard}
      act={act}
    >
      <Trans>Konsepnya hilang dari daftar program dan tidak dapat dipakai lagi. Riwayatnya tetap tercatat.</Trans>
    </ConfirmedAction>
  )
}
