import { Trans } from '@lingui/react/macro'
import { useMutation } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { ConfirmedAction } from '../../../ui/form/ConfirmedAction.tsx'
import { CloseRoundMutation, OpenRoundMutation, type RoundDetail } from '../round.query.ts'

/** Opening tells everybody who is asked, closing ends it: what either means is said first. */
export function RoundStateActions(props: { round: RoundDetail; onChanged: () => void }) {
  const { number } = useFormats()
  const { round } = props
  const [opening, open] = useMutation(OpenRoundMutation)
  const [closing, close] = useMutation(CloseRoundMutation)
  const opens = round.actions.includes('OPEN')
  if (!opens && !round.actions.includes('CLOSE')) return null
  const { neverBegun } = round.progress
  const proposers = number(round.progress.asked)
  const act = async () => {
    const input = { roundId: round.id, expectedVersion: round.version }
    const answer = opens ? await open({ input }) : await close({ input })
    const outcome = answer.data && ('openRound' in answer.data ? answer.data.openRound : answer.data.closeRound)
    if (outcome?.__typename !== 'OpenRoundSuccess' && outcome?.__typename !== 'CloseRoundSuccess')
      return outcome ?? answer.error ?? null
    props.onChanged()
    return null
  }
  return (
    <ConfirmedAction
      label={opens ? <Trans>Buka putaran</Trans> : <Trans>Tutup putaran</Trans>}
      isNext={opens}
      title={opens ? <Trans>Buka putaran ini?</Trans> : <Trans>Tutup putaran ini?</Trans>}
      confirm={opens ? <Trans>Ya, buka</Trans> : <Trans>Ya, tutup</Trans>}
      busy={opening.fetching || closing.fetching}
      act={act}
    >
      {opens ? (
        <Trans>{proposers} pengusul melihat putaran ini dan dapat mulai menjawab.</Trans>
      ) : (
        <>
          <Trans>Tidak ada lagi yang dapat mengirim usulan. Yang sudah diterima tetap menjadi calon.</Trans>
          {neverBegun > 0 && (
            <>
              {' '}
              <Trans>
                {number(neverBegun)} dari {proposers} pengusul belum mulai sama sekali.
              </Trans>
            </>
          )}
        </>
      )}
    </ConfirmedAction>
  )
}
