import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { CloseProgrammeMutation, OpenProgrammeMutation, type ProgrammeDetail } from '../programme.query.ts'

/** Opening and closing cannot be taken back: what they mean is said first. */
export function StateActions(props: { programme: ProgrammeDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { programme } = props
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [opening, open] = useMutation(OpenProgrammeMutation)
  const [closing, close] = useMutation(CloseProgrammeMutation)
  const isDraft = programme.state === 'DRAFT'
  const quota = number(programme.quotaPeople)
  const act = async () => {
    setProblem(null)
    const input = { programmeId: programme.id, expectedVersion: programme.version }
    const answer = isDraft ? await open({ input }) : await close({ input })
    const outcome =
      answer.data && ('openProgramme' in answer.data ? answer.data.openProgramme : answer.data.closeProgramme)
    if (outcome?.__typename !== 'OpenProgrammeSuccess' && outcome?.__typename !== 'CloseProgrammeSuccess')
      return setProblem(outcome ?? answer.error ?? null)
    setAsked(false)
    props.onChanged()
  }
  return (
    <>
      <Button variant={isDraft ? 'filled' : 'default'} onClick={() => setAsked(true)}>
        {isDraft ? <Trans>Buka program</Trans> : <Trans>Tutup program</Trans>}
      </Button>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={isDraft ? <Trans>Buka program ini?</Trans> : <Trans>Tutup program ini?</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            {isDraft ? (
              <Trans>
                Wilayah yang mendapat kuota ({quota} orang) akan melihat program ini. Masa, program jaminan, dan sumber
                dana tidak dapat diubah lagi, dan versi aturannya tersimpan selamanya.
              </Trans>
            ) : (
              <Trans>
                Tidak ada lagi yang dinilai dengan aturannya. Program yang ditutup tidak dapat dibuka kembali.
              </Trans>
            )}
          </p>
          <ProblemAlert problem={problem} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsked(false)}>
              <Trans>Batal</Trans>
            </Button>
            <Button loading={opening.fetching || closing.fetching} onClick={() => void act()}>
              {isDraft ? <Trans>Ya, buka</Trans> : <Trans>Ya, tutup</Trans>}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
