import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconFileImport,
  IconFilter,
  IconInfoCircle,
  IconUserPlus,
  IconWifiOff,
} from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { unsentStates } from '../../../session/outbox.ts'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { NotFoundPage } from '../../../ui/NotFoundPage.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { StandingBadge } from '../RoundBadges.tsx'
import { standingLooks } from '../round-words.ts'
import { ByFilterDialog } from './ByFilterDialog.tsx'
import { DeliberationCard } from './DeliberationCard.tsx'
import { DeliberationDialog } from './DeliberationDialog.tsx'
import { PeopleList } from './PeopleList.tsx'
import classes from './RoundTaskPage.module.css'
import type { RoundTaskDetail } from './round-task.query.ts'
import { TaskActions } from './TaskActions.tsx'
import { useAnswers } from './use-answers.ts'
import { type RoundPeople, useRoundPeople, type WhichPeople } from './use-round-people.ts'

/** One proposer's part of a round: for who answers, and for who looks at it afterwards. */
export function RoundTaskPage() {
  const { t } = useLingui()
  const { taskId } = useParams({ from: '/app/usulan/$taskId' })
  const [which, setWhich] = useState<WhichPeople | null>(null)
  const mayPropose = useMay('ROUND_PROPOSE')
  const list = useRoundPeople(taskId, which ?? (mayPropose ? 'SUGGESTED' : 'ANSWERED'))
  const { error, refresh, task } = list
  if (task === undefined)
    return (
      <QueryStates
        error={error ?? undefined}
        onRetry={refresh}
        wholePage
        loading={<LoadingRows label={t`Memuat usulan`} rows={8} rowHeight={82} />}
      />
    )
  if (task === null) return <NotFoundPage />
  return <TaskScreen task={task} list={list} which={which} onWhich={setWhich} />
}

function TaskScreen(props: {
  task: RoundTaskDetail
  list: RoundPeople
  which: WhichPeople | null
  onWhich: (which: WhichPeople) => void
}) {
  const { t } = useLingui()
  const { day, number } = useFormats()
  const { list, task } = props
  const [open, setOpen] = useState<'DELIBERATION' | 'FILTER' | null>(null)
  const { byWorker } = useAnswers(task.id)
  const unsent = [...byWorker.values()].filter(({ state }) => unsentStates.includes(state)).length
  const mayAnswer = task.actions.includes('ANSWER')
  const mayRegister = useMay('WORKER_REGISTER')
  const [proposed, quota, answered] = [task.proposedPeople, task.quotaPeople, task.answeredPeople].map(number)
  const dueOn = day(task.dueOn)
  const done = () => {
    setOpen(null)
    list.refresh()
  }
  return (
    <>
      <PageHeader
        title={task.label}
        crumbs={[{ label: t`Usulan kami`, link: { to: '/usulan' } }]}
        status={<StandingBadge standing={task.standing} />}
        context={
          <Trans>
            {task.round.name} · paling lambat {dueOn} · {proposed} dari kuota {quota}, {answered} dijawab
          </Trans>
        }
        actions={
          <>
            {mayAnswer && task.kind !== 'VILLAGE' && task.kind !== 'INSURER' && (
              <Button
                variant="default"
                leftSection={<IconFilter size={18} aria-hidden />}
                onClick={() => setOpen('FILTER')}
              >
                <Trans>Usulkan menurut saringan</Trans>
              </Button>
            )}
            {mayAnswer && mayRegister && task.kind !== 'VILLAGE' && (
              <ButtonLink
                to="/impor"
                search={{ usulan: task.id }}
                variant="default"
                leftSection={<IconFileImport size={18} aria-hidden />}
              >
                <Trans>Usulkan dari berkas</Trans>
              </ButtonLink>
            )}
            {mayAnswer && mayRegister && (
              <ButtonLink to="/pekerja/baru" variant="default" leftSection={<IconUserPlus size={18} aria-hidden />}>
                <Trans>Daftarkan orang</Trans>
              </ButtonLink>
            )}
            <TaskActions task={task} unsent={unsent} onDone={done} />
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          {list.remembered && (
            <Notice tone="warn" icon={IconWifiOff}>
              <Trans>
                Daftar ini disimpan di perangkat. Jawaban Anda menunggu di sini dan dikirim begitu tersambung.
              </Trans>
            </Notice>
          )}
          {task.state === 'RETURNED' && (
            <Notice tone="warn" icon={IconArrowBackUp}>
              <Trans>Dikembalikan: {task.remarks}</Trans>
            </Notice>
          )}
          {mayAnswer && task.kind === 'INSURER' && (
            <Notice tone="info" icon={IconInfoCircle}>
              <Trans>
                Di sini tampil orang di wilayah putaran yang pendaftarannya dikirim kepada cabang. Syarat program belum
                dinilai: {task.round.owner.shortName} menilainya setelah usulan Anda terkirim.
              </Trans>
            </Notice>
          )}
          <PeopleList
            task={task}
            list={list}
            mayAnswer={mayAnswer}
            which={props.which ?? 'SUGGESTED'}
            onWhich={props.onWhich}
          />
        </div>
        <div className={classes.column}>
          {task.kind === 'VILLAGE' && (
            <DeliberationCard
              task={task}
              onRecord={task.actions.includes('DELIBERATE') ? () => setOpen('DELIBERATION') : null}
            />
          )}
          <StepsCard task={task} />
        </div>
      </div>
      {open === 'DELIBERATION' && (
        <DeliberationDialog task={task} people={list.people} onClose={() => setOpen(null)} onDone={done} />
      )}
      {open === 'FILTER' && <ByFilterDialog task={task} onClose={() => setOpen(null)} onDone={done} />}
    </>
  )
}

/** Who and when at each stage. */
function StepsCard(props: { task: RoundTaskDetail }) {
  const { i18n } = useI18n()
  const { moment } = useFormats()
  const { steps } = props.task
  return (
    <Card title={<Trans>Riwayat</Trans>}>
      {steps.length === 0 ? (
        <p className={classes.none}>
          <Trans>Belum mulai.</Trans>
        </p>
      ) : (
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step.at}>
              <b>{i18n._(standingLooks[step.to].word)}</b>
              <small>
                {moment(step.at)}
                {step.byName !== null && ` · ${step.byName}`}
              </small>
              {step.remarks !== null && <p>{step.remarks}</p>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
