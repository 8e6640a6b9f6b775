import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconArrowRight, IconCheck, IconMapPin, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { filterOf, readQueue } from '../workers/list/list-filter.ts'
import VisitDialog from '../workers/verdict/VisitDialog.tsx'
import { NextToVerifyQuery } from '../workers/verdict/verdict.mutation.ts'
import { awaitsVerdict } from './awaits-verdict.ts'
import { useGoNext } from './use-go-next.ts'
import classes from './VerdictBar.module.css'
import { type Verdict, VerdictDialog } from './VerdictDialog.tsx'
import type { WorkerDetail } from './worker-page.query.ts'

interface VerdictBarProps {
  readonly worker: Pick<WorkerDetail, 'id' | 'version' | 'status' | 'allowedStatuses' | 'verifyRefusal'>
  /** The filters of the queue that is gone through; empty for everybody who waits. */
  readonly queue: string
  readonly onDecided: () => void
  readonly onNext: (workerId: string) => void
}

/** What a verifier decides about a candidate, and the way to the next one. */
export default function VerdictBar(props: VerdictBarProps) {
  const { worker } = props
  const [dialog, setDialog] = useState<Verdict | 'VISIT' | null>(null)
  const [notice, setNotice] = useState<string | null>(null)
  const decided = (words: string) => {
    setDialog(null)
    setNotice(words)
    props.onDecided()
  }
  const close = () => setDialog(null)
  return (
    <section className={`${classes.bar} not-on-paper`}>
      {notice === null ? <Choices worker={worker} onChoose={setDialog} /> : <Outcome>{notice}</Outcome>}
      <NextInQueue {...props} isDecided={notice !== null} />
      {(dialog === 'VERIFIED' || dialog === 'INELIGIBLE') && (
        <VerdictDialog worker={worker} verdict={dialog} onClose={close} onDecided={decided} />
      )}
      {dialog === 'VISIT' && (
        <VisitDialog
          people={{ filter: { workerIds: [worker.id] } }}
          workerId={worker.id}
          onClose={close}
          onGiven={decided}
        />
      )}
    </section>
  )
}

function Outcome(props: { children: ReactNode }) {
  return (
    <p role="status" className={classes.words}>
      {props.children}
    </p>
  )
}

function Choices(props: { worker: VerdictBarProps['worker']; onChoose: (choice: Verdict | 'VISIT') => void }) {
  const { i18n } = useLingui()
  const { verifyRefusal } = props.worker
  if (!awaitsVerdict(props.worker)) {
    return (
      <p className={classes.words}>
        <Trans>Orang ini tidak menunggu keputusan Anda.</Trans>
      </p>
    )
  }
  return (
    <div className={classes.words}>
      <Group gap="xs">
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          disabled={verifyRefusal !== null}
          onClick={() => props.onChoose('VERIFIED')}
        >
          <Trans>Layak</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={<IconX size={18} aria-hidden />}
          onClick={() => props.onChoose('INELIGIBLE')}
        >
          <Trans>Tidak layak</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={<IconMapPin size={18} aria-hidden />}
          onClick={() => props.onChoose('VISIT')}
        >
          <Trans>Perlu kunjungan</Trans>
        </Button>
      </Group>
      {verifyRefusal !== null && <p>{i18n.locale === 'en' ? verifyRefusal.textEn : verifyRefusal.text}</p>}
    </div>
  )
}

/** After a verdict the focus stands here: Enter leads on. `g` and `n` do so at any time. */
function NextInQueue(props: VerdictBarProps & { isDecided: boolean }) {
  const { worker, queue, isDecided, onNext } = props
  const filter = filterOf(readQueue(queue))
  const [{ data, error }] = useQuery({
    query: NextToVerifyQuery,
    variables: { afterId: worker.id, filter },
    requestPolicy: 'network-only',
  })
  const next = data?.nextToVerify ?? null
  const goNext = next === null ? null : () => onNext(next.workerId)
  useGoNext(goNext)
  if (error) {
    return (
      <p>
        <Trans>Orang berikutnya tidak dapat dimuat.</Trans>
      </p>
    )
  }
  if (data === undefined) return null
  if (next === null || goNext === null) {
    return (
      <p role="status">
        <Trans>Tidak ada lagi yang menunggu Anda di antrean ini.</Trans>
      </p>
    )
  }
  return (
    <Group gap="xs">
      <span>
        {/* Who is on this page waits as well, and stands in the number of the first page. */}
        {isDecided ? (
          <Plural value={next.waiting} other="# orang menunggu Anda" />
        ) : (
          <Plural value={next.waiting} other="Sesudah ini # orang lagi menunggu Anda" />
        )}
      </span>
      <Button
        key={String(isDecided)}
        autoFocus={isDecided}
        variant={isDecided ? 'filled' : 'default'}
        rightSection={<IconArrowRight size={18} aria-hidden />}
        onClick={goNext}
      >
        <Trans>Berikutnya: {next.name}</Trans>
      </Button>
    </Group>
  )
}
