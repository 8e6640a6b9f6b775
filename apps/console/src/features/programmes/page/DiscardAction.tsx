import { Trans } from '@lingui/react/macro'
import { useMutation } from 'urql'
import { ConfirmedAction } from '../../../ui/form/ConfirmedAction.tsx'
import { DiscardProgrammeMutation, type ProgrammeDetail } from '../programme.query.ts'

/** Throws a draft away; what was opened once is closed instead. */
export function DiscardAction(props: { programme: ProgrammeDetail; onDiscarded: () => void }) {
  const { programme } = props
  const [discarding, discard] = useMutation(DiscardProgrammeMutation)
  const act = async () => {
    const { data, error } = await discard({
      input: { programmeId: programme.id, expectedVersion: programme.version },
    })
    const outcome = data?.discardProgramme
    if (outcome?.__typename !== 'DiscardProgrammeSuccess') return outcome ?? error ?? null
    props.onDiscarded()
    return null
  }
  return (
    <ConfirmedAction
      label={<Trans>Buang konsep</Trans>}
      isNext={false}
      title={<Trans>Buang konsep program ini?</Trans>}
      confirm={<Trans>Ya, buang</Trans>}
      busy={discarding.fetching}
      act={act}
    >
      <Trans>Konsepnya hilang dari daftar program dan tidak dapat dipakai lagi. Riwayatnya tetap tercatat.</Trans>
    </ConfirmedAction>
  )
}
