import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { CloseRoundMutation, OpenRoundMutation, type RoundDetail } from '../round.query.ts'

/** Opening tells everybody who is asked, closing ends it: what either means is said first. */
export function RoundStateActions(props: { round: RoundDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { round } = props
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [opening, open] = useMutation(OpenRoundMutation)
  const [closing, close] = useMutation(CloseRoundMutation)
  const opens = round.actions.includes('OPEN')
  if (!opens && !round.actions.includes('CLOSE')) return null
  const proposers = number(round.progress.asked)
  const act = async () => {
    setProblem(null)
    const input = { roundId: round.id, expectedVersion: round.version }
    const answer = opens ? await open({ input }) : await close({ input })
    const outcome = answer.data && ('openRound' in answer.data ? answer.data.openRound : answer.data.closeRound)
    if (outcome?.__typename !== 'OpenRoundSuccess' && outcome?.__typename !== 'CloseRoundSuccess')
      return setProblem(outcome ?? answer.error ?? null)
    setAsked(false)
    props.onChanged()
  }
  return (
    <>
      <Button variant={opens ? 'filled' : 'default'} onClick={() => setAsked(true)}>
        {opens ? <Trans>Buka putaran</Trans> : <Trans>Tutup putaran</Trans>}
      </Button>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={opens ? <Trans>Buka putaran ini?</Trans> : <Trans>Tutup putaran ini?</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            {opens ? (
              <Trans>{proposers} pengusul melihat putaran ini dan dapat mulai menjawab.</Trans>
            ) : (
              <Trans>Tidak ada lagi yang dapat mengirim usulan. Yang sudah diterima tetap menjadi calon.</Trans>
            )}
          </p>
          <ProblemAlert problem={problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsked(false)}>
              <Trans>Batal</Trans>
            </Button>
            <Button loading={opening.fetching || closing.fetching} onClick={() => void act()}>
              {opens ? <Trans>Ya, buka</Trans> : <Trans>Ya, tutup</Trans>}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
