import { Trans } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { ConfirmedAction } from '../../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { CloseRoundMutation, OpenRoundMutation, type RoundDetail } from '../round.query.ts'

/** Opening tells everybody who is asked, closing ends it: what either means is said first. */
export function RoundStateActions(props: { round: RoundDetail; onChanged: () => void }) {
  const { number } = useFormats()
  const { round } = props
  const open = useOperation(OpenRoundMutation)
  const close = useOperation(CloseRoundMutation)
  const opens = round.actions.includes('OPEN')
  if (!opens && !round.actions.includes('CLOSE')) return null
  const { neverBegun } = round.progress
  const proposers = number(round.progress.asked)
  const operation = opens ? open : close
  const act = async () => {
    const input = { roundId: round.id, expectedVersion: round.version }
    const success = await operation.run({ input })
    if (success !== null) props.onChanged()
    return success
  }
  return (
    <ConfirmedAction
      label={opens ? <Trans>Buka putaran</Trans> : <Trans>Tutup putaran</Trans>}
      isNext={opens}
      title={opens ? <Trans>Buka putaran ini?</Trans> : <Trans>Tutup putaran ini?</Trans>}
      confirm={opens ? <Trans>Ya, buka</Trans> : <Trans>Ya, tutup</Trans>}
      operation={operation}
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
