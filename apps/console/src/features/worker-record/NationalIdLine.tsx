import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { MaskedNationalId } from '../../ui/MaskedNationalId.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import classes from './NationalIdLine.module.css'
import type { WorkerDetail } from './worker-page.query.ts'

const RevealNationalIdMutation = graphql(
  `
    mutation RevealNationalId($input: RevealNationalIdInput!) {
      revealNationalId(input: $input) {
        __typename
        ... on RevealNationalIdSuccess { data { nationalId expiresAt reason } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** The NIK: masked, and open for a few minutes to whoever may and says why. */
export function NationalIdLine(props: { worker: WorkerDetail; onChanged: () => void }) {
  const { worker } = props
  const [asking, setAsking] = useState(false)
  const [closedByHand, setClosedByHand] = useState(false)
  const reveal = useOperation(RevealNationalIdMutation)
  const opened = useStillOpen(worker.openedNationalId?.expiresAt) && !closedByHand ? worker.openedNationalId : null

  const onReason = async (reason: string) => {
    if ((await reveal.run({ input: { workerId: worker.id, reason } })) === null) return
    setAsking(false)
    setClosedByHand(false)
    props.onChanged()
  }
  return (
    <span className={classes.line}>
      NIK <MaskedNationalId value={opened?.nationalId ?? worker.maskedNationalId} />
      {opened ? (
        <Button
          variant="transparent"
          size="compact-sm"
          leftSection={<IconEyeOff size={16} aria-hidden />}
          onClick={() => setClosedByHand(true)}
        >
          <Trans>Tutup</Trans>
        </Button>
      ) : (
        worker.mayReveal && (
          <Button
            variant="transparent"
            size="compact-sm"
            leftSection={<IconEye size={16} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            <Trans>Buka</Trans>
          </Button>
        )
      )}
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Buka NIK</Trans>}
        confirmLabel={<Trans>Buka NIK</Trans>}
        busy={reveal.busy}
        problem={reveal.problem}
        onConfirm={(reason) => void onReason(reason)}
      >
        <Trans>NIK terbuka lima menit untuk Anda saja. Nama Anda, waktu, dan alasannya tercatat.</Trans>
      </ReasonDialog>
    </span>
  )
}

/** Whether an instant has not come yet; looks again when it comes, so that nothing stays open on an unattended screen. */
function useStillOpen(expiresAt: string | undefined): boolean {
  const [, setLooked] = useState(0)
  const left = expiresAt === undefined ? 0 : Date.parse(expiresAt) - Date.now()
  useEffect(() => {
    if (expiresAt === undefined) return
    const timer = setTimeout(
      () => setLooked((times) => times + 1),
      Math.max(0, Date.parse(expiresAt) - Date.now()) + 50,
    )
    return () => clearTimeout(timer)
  }, [expiresAt])
  return left > 0
}
