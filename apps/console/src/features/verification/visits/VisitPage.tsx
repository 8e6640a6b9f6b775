import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconWifiOff } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { MaskedNationalId } from '../../../ui/MaskedNationalId.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RecordPage } from '../../../ui/RecordPage.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { CheckAnswerBadge, VisitStandingBadge } from '../CheckBadges.tsx'
import { type CheckTaskDetail, CheckTaskQuery } from '../check.query.ts'
import { reasonWords } from '../check-words.ts'
import { Photos } from '../Photos.tsx'
import { useVisit } from './use-visit.ts'
import { VisitForm } from './VisitForm.tsx'

export function VisitPage() {
  const { t } = useLingui()
  const { taskId } = useParams({ from: '/app/verifikasi/$taskId' })
  return (
    <RecordPage
      may="PROGRAMME_READ"
      query={CheckTaskQuery}
      id={taskId}
      recordOf={(data) => data.checkTask}
      loading={{ label: t`Memuat kunjungan`, rows: 6 }}
    >
      {(task, reload) => <VisitScreen task={task} onSaid={reload} />}
    </RecordPage>
  )
}

/** One person to be visited: who, where, what to look at, and what was found. */
function VisitScreen(props: { task: CheckTaskDetail; onSaid: () => void }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { message, name } = useServerWords()
  const { task } = props
  const { person } = task
  const { item } = useVisit(task.id)
  const dueOn = day(task.dueOn)
  const officer = task.assignee.name
  const waits = item?.state === 'WAITING'
  const { onSaid } = props
  const isSent = item?.state === 'SENT' || item?.state === 'CONFLICT'
  const latestHandler = useRef(onSaid)
  latestHandler.current = onSaid
  // Heard, whenever that is: what the server says of it now.
  useEffect(() => {
    if (isSent) latestHandler.current()
  }, [isSent])
  return (
    <>
      <PageHeader
        title={person?.name ?? t({ message: 'Kunjungan', context: 'one' })}
        crumbs={[{ label: t`Kunjungan`, link: { to: '/verifikasi' } }]}
        status={<VisitStandingBadge standing={task.standing} />}
        context={
          <Trans>
            Tugas {officer} · paling lambat {dueOn}
          </Trans>
        }
      />
      <Stack gap="md" style={{ maxWidth: 720 }}>
        <Card>
          <FactList
            facts={[
              [
                <Trans key="id">NIK</Trans>,
                person?.maskedNationalId && <MaskedNationalId value={person.maskedNationalId} />,
              ],
              [<Trans key="age">Umur</Trans>, person?.ageYears == null ? null : t`${person.ageYears} tahun`],
              [<Trans key="work">Pekerjaan</Trans>, person?.occupation ? name(person.occupation) : null],
              [<Trans key="home">Desa</Trans>, person && `${person.village.name}, ${person.district.name}`],
              ...(task.round === null
                ? []
                : [
                    [
                      <Trans key="round">Putaran</Trans>,
                      <Link key="link" to="/putaran/$roundId" params={{ roundId: task.round.id }}>
                        {task.round.name}
                      </Link>,
                    ] as const,
                  ]),
              ...(task.note === null ? [] : [[<Trans key="note">Yang perlu dilihat</Trans>, task.note] as const]),
            ]}
          />
          {person && (
            <p style={{ margin: '12px 0 0' }}>
              <Link to="/pekerja/$workerId" params={{ workerId: person.id }}>
                <Trans>Lihat data lengkapnya</Trans>
              </Link>
            </p>
          )}
        </Card>
        {waits && (
          <Notice tone="warn" icon={IconWifiOff}>
            <Trans>Hasilnya tersimpan di perangkat ini dan dikirim sendiri begitu tersambung.</Trans>
          </Notice>
        )}
        {item?.problem != null && (
          <Notice tone="bad" icon={IconAlertTriangle}>
            {message(item.problem)}
          </Notice>
        )}
        {task.result !== null && <Found result={task.result} />}
        {task.cancelReason !== null && (
          <Card title={<Trans>Dibatalkan</Trans>}>
            <p style={{ margin: 0 }}>{task.cancelReason}</p>
          </Card>
        )}
        {task.actions.includes('RECORD') && !waits && (
          <Card title={<Trans>Hasil kunjungan</Trans>}>
            <VisitForm task={task} onSaid={props.onSaid} />
          </Card>
        )}
      </Stack>
    </>
  )
}

function Found(props: { result: NonNullable<CheckTaskDetail['result']> }) {
  const { i18n } = useLingui()
  const { day, moment } = useFormats()
  const { result } = props
  return (
    <Card title={<Trans>Hasil kunjungan</Trans>}>
      <Stack gap="sm">
        <FactList
          facts={[
            [<Trans key="what">Didapati</Trans>, <CheckAnswerBadge key="b" answer={result.answer} />],
            ...(result.reasonCode === null
              ? []
              : [[<Trans key="why">Alasan</Trans>, i18n._(reasonWords[result.reasonCode])] as const]),
            [<Trans key="evidence">Bukti</Trans>, result.evidence],
            [<Trans key="day">Hari kunjungan</Trans>, result.foundOn && day(result.foundOn)],
            [<Trans key="by">Dicatat</Trans>, `${moment(result.recordedAt)}, ${result.recordedByName ?? ''}`],
          ]}
        />
        <Photos of={result.photos} />
        {result.decision === null && (
          <Notice tone="info" icon={IconCloudCheck}>
            <Trans>Sudah sampai. Data orangnya baru berubah bila seseorang memutuskannya pada halaman Pemadanan.</Trans>
          </Notice>
        )}
      </Stack>
    </Card>
  )
}
