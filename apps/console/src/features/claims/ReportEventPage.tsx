import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Stack } from '@mantine/core'
import { type LifeEventKind, opensClaim, takesEvidence } from '@payung/domain/benefit/benefit-event'
import { lifeEventInput, type ReportSource } from '@payung/domain/benefit/claim-input'
import { asksAboutWork, claimProgramme } from '@payung/domain/benefit/work-relation'
import { IconInfoCircle, IconWifiOff } from '@tabler/icons-react'
import { Link, useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import words from '../../generated/input-words/claims.json'
import { useFormats } from '../../i18n/formats.ts'
import { deviceKeeps } from '../../session/device-store.ts'
import { useOutbox } from '../../session/use-outbox.ts'
import { useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { isOffline } from '../../ui/fault.ts'
import { LongForm } from '../../ui/form/LongForm.tsx'
import { type ChosenPaper, PaperField } from '../../ui/form/PaperField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { Notice } from '../../ui/Notice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { useKeptPerson } from '../workers/kept/use-kept-people.ts'
import { eventWords, sourceWords } from './claim-words.ts'
import {
  EventPersonQuery,
  type KnownEvent,
  type OwnReport,
  ReportLifeEventMutation,
  type WaitingReport,
} from './claims.query.ts'
import { EventPlaceFields, factsOf, inputOfFacts, WorkQuestions } from './EventFields.tsx'
import { PaperPhotos } from './kept/PaperPhotos.tsx'
import type { PaperPhoto } from './kept/send-papers.ts'
import type { KeptReport } from './kept/send-reports.ts'
import { useKeptReport } from './kept/use-kept-report.ts'
import { ReportToKeeperMutation } from './outside-reports.query.ts'
import { Reported, SentAlready, WaitsAlready } from './ReportedEvents.tsx'

/** A village officer reports on a phone what happened to somebody; what follows is opened by itself. */
export function ReportEventPage() {
  const { t } = useLingui()
  const { workerId } = useParams({ from: '/app/pekerja/$workerId/lapor' })
  const { scope } = useViewer()
  const listed = useKeptPerson(workerId)
  return (
    <RecordPage
      query={EventPersonQuery}
      id={workerId}
      recordOf={({ worker, personToReport, lifeEvents, outsideReports }) =>
        worker === null && personToReport === null
          ? null
          : { worker, outside: personToReport, lifeEvents, waiting: outsideReports.edges.map(({ node }) => node) }
      }
      failure={<Trans>Data orang ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat data pekerja`, rows: 6, rowHeight: 56 }}
      whileOffline={
        listed && (
          <ReportForm
            workerId={workerId}
            name={listed.person.name}
            village={scope.area?.name ?? ''}
            keeper={null}
            opens={false}
            listReadAt={listed.readAt}
            reported={[]}
            onCorrected={() => {}}
          />
        )
      }
    >
      {({ worker, outside, lifeEvents, waiting }, reload) =>
        worker?.mayReportEvent ? (
          <ReportForm
            workerId={worker.id}
            name={worker.name}
            village={worker.village.name}
            keeper={null}
            opens
            reported={lifeEvents.filter(({ isWithdrawn }) => !isWithdrawn)}
            waiting={waiting}
            onCorrected={reload}
          />
        ) : outside !== null ? (
          <ReportForm
            workerId={outside.id}
            name={outside.name}
            village={outside.village}
            keeper={outside.keeper}
            opens={worker !== null}
            reported={[]}
            sent={outside.ownReports}
            onCorrected={reload}
          />
        ) : (
          <NoAccess />
        )
      }
    </RecordPage>
  )
}

function ReportForm(props: {
  workerId: string
  name: string
  village: string
  /** Who confirms the report; null where the record is the viewer's own. */
  keeper: string | null
  /** Whether the person's page is open to the viewer: a branch sees whom it registers in its lists alone. */
  opens: boolean
  /** Of the list on this device, where the person could not be asked for. */
  listReadAt?: string
  reported: readonly KnownEvent[]
  /** What others report of the person, which the viewer may confirm. */
  waiting?: readonly WaitingReport[]
  /** What the viewer has reported to the keeper already. */
  sent?: readonly OwnReport[]
  onCorrected: () => void
}) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { today, scope, tenant } = useViewer()
  const navigate = useNavigate()
  const router = useRouter()
  const initialValues = {
    kind: 'DEATH' as LifeEventKind,
    source: sourceOf(tenant.kind, scope.area !== null),
    ...factsOf({
      dayPrecision: 'DAY',
      eventDay: null,
      place: '',
      atWorkOrOnTheWay: null,
      becauseOfWork: null,
      inTraffic: null,
      ofOccupationalIllness: null,
    }),
  }
  const form = useInputForm({
    schema: lifeEventInput({ today }),
    words,
    initialValues,
    missing: {
      eventDay: t`Isi harinya. Bila tidak tahu tanggalnya, pilih hanya bulan atau hanya tahun dan isi tanggal mana saja di dalamnya.`,
    },
    inputOf: ({ kind, source, ...facts }) => ({ kind, source, ...inputOfFacts(facts) }),
  })
  const { keeper } = props
  const notify = useNotify()
  const { keep, sendPhotos } = useKeptReport()
  const isWaiting = (useOutbox<KeptReport>('REPORT') ?? []).some(
    ({ state, workerId }) => state === 'WAITING' && workerId === props.workerId,
  )
  const [photos, setPhotos] = useState<readonly PaperPhoto[]>([])
  const [evidence, setEvidence] = useState<ChosenPaper | null>(null)
  const [done, setDone] = useState(false)

  useEffect(() => {
    // When it is needed the connection is gone.
    void router.preloadRoute({ to: '/kotak-keluar' })
  }, [router])

  const isUnheard = useRef(false)
  const report = useOperation(ReportLifeEventMutation, {
    refusal: form,
    notice: t`Laporan diterima.`,
    onRefused: (refusal) => {
      isUnheard.current = isOffline(refusal)
    },
  })
  const reportOutside = useOperation(ReportToKeeperMutation, {
    refusal: form,
    notice: t`Laporan dikirim. Pengelola datanya yang memastikannya.`,
  })
  const person = props.opens
    ? ({ to: '/pekerja/$workerId', params: { workerId: props.workerId } } as const)
    : ({ to: props.listReadAt === undefined ? '/pekerja' : '/lapor' } as const)
  const toPerson = () => void navigate({ ...person, ignoreBlocker: true })
  const submit = form.submit(async (event) => {
    const { workerId, name } = props
    const input = { ...event, workerId }
    if (keeper !== null) {
      if ((await reportOutside.run({ input })) === null) return
      setDone(true)
      return toPerson()
    }
    isUnheard.current = false
    const success = await report.run({ input: { ...input, evidenceFileId: evidence?.id ?? null } })
    if (success !== null) {
      setDone(true)
      const claimId = success.data.claim?.id
      if (claimId === undefined) return toPerson()
      if (!(await sendPhotos(photos, { claimId, name })))
        notify(t`Berkasnya belum terkirim. Tambahkan lagi di halaman kasus.`)
      return navigate({ to: '/klaim/$claimId', params: { claimId }, ignoreBlocker: true })
    }
    if (!isUnheard.current) return
    if (await keep({ input, name, photos })) {
      setDone(true)
      notify(
        evidence === null
          ? t`Laporan tersimpan di perangkat ini dan dikirim sendiri begitu tersambung.`
          : t`Laporan tersimpan di perangkat ini tanpa buktinya dan dikirim sendiri begitu tersambung.`,
      )
      return navigate({ to: '/kotak-keluar', ignoreBlocker: true })
    }
    if (deviceKeeps)
      notify(t`Belum tersimpan: ruang di perangkat ini tidak cukup. Buang foto atau PDF-nya, lalu kirim lagi.`)
  })
  const { kind } = form.values
  const programme = claimProgramme(kind, inputOfFacts(form.values))
  const busy = report.busy || reportOutside.busy
  const fields = { values: form.values, change: form.change }
  return (
    <>
      <PageHeader
        title={t`Laporkan peristiwa`}
        context={`${props.name}, ${props.village}`}
        crumbs={[
          props.listReadAt === undefined
            ? { label: t`Pekerja`, link: { to: '/pekerja' } }
            : { label: t`Pilih warga`, link: { to: '/lapor' } },
          ...(props.opens ? [{ label: props.name, link: person }] : []),
        ]}
      />
      {keeper !== null && (
        <div style={{ marginBottom: 16 }}>
          <Notice tone="info" icon={IconInfoCircle}>
            <Trans>
              Data orang ini dikelola {keeper}. Laporan Anda menunggu di sana sampai dipastikan; sebelum itu tidak ada
              yang berubah.
            </Trans>
          </Notice>
        </div>
      )}
      {props.listReadAt !== undefined && <FromList readAt={props.listReadAt} />}
      {props.waiting?.map((report) => (
        <WaitsAlready key={report.id} report={report} />
      ))}
      {props.sent?.map((report) => (
        <SentAlready key={`${report.kind} ${report.eventDay} ${report.dayPrecision}`} report={report} />
      ))}
      {props.reported.length > 0 && <Reported events={props.reported} onCorrected={props.onCorrected} />}
      {isWaiting && (
        <div style={{ marginBottom: 16 }}>
          <Notice tone="warn" icon={IconWifiOff}>
            <Trans>
              Laporan tentang orang ini tersimpan di perangkat dan belum terkirim.{' '}
              <Link to="/kotak-keluar">Buka kotak keluar</Link>
            </Trans>
          </Notice>
        </div>
      )}
      <LongForm
        refusal={form}
        draft={form.draft}
        dirty={form.isDirty() && !busy && !done}
        busy={busy}
        saveLabel={<Trans>Kirim laporan</Trans>}
        isNarrow
        cancel={
          <ButtonLink {...person} variant="default">
            <Trans>Batal</Trans>
          </ButtonLink>
        }
        onSubmit={submit}
      >
        <Card title={<Trans>Apa yang terjadi</Trans>}>
          <Stack gap="md">
            <NativeSelect
              label={<Trans>Peristiwa</Trans>}
              data={(Object.keys(eventWords) as LifeEventKind[]).map((value) => ({
                value,
                label: i18n._(eventWords[value]),
              }))}
              value={kind}
              onChange={({ currentTarget }) => {
                form.set('kind', currentTarget.value as LifeEventKind)
                setPhotos([])
                setEvidence(null)
              }}
            />
            <EventPlaceFields
              hasSummary
              {...fields}
              errors={{ eventDay: form.field('eventDay').error, place: form.field('place').error }}
            />
            <NativeSelect
              label={<Trans>Sumber kabar</Trans>}
              data={(Object.keys(sourceWords) as ReportSource[]).map((value) => ({
                value,
                label: i18n._(sourceWords[value]),
              }))}
              value={form.values.source}
              onChange={({ currentTarget }) => form.set('source', currentTarget.value as ReportSource)}
            />
          </Stack>
        </Card>
        {asksAboutWork(kind) && (
          <Card title={<Trans>Apakah akibat kerja?</Trans>}>
            <p style={{ marginTop: 0 }}>
              <Trans>
                Santunan akibat kerja lebih besar dan harus dilaporkan dalam 2 × 24 jam. Bila ragu, pilih belum tahu.
              </Trans>
            </p>
            <WorkQuestions {...fields} kind={kind} />
            {programme === null && (
              <Notice tone="info" icon={IconInfoCircle}>
                <Trans>
                  Yang bukan akibat kerja tidak ditanggung jaminan. Laporannya tetap dicatat, tetapi tidak membuka
                  klaim.
                </Trans>
              </Notice>
            )}
          </Card>
        )}
        {keeper === null && opensClaim(kind) && programme !== null && (
          <PaperPhotos key={kind} kind={kind} value={photos} onChange={setPhotos} />
        )}
        {keeper === null && props.listReadAt === undefined && takesEvidence(kind) && (
          <Card title={<Trans>Bukti</Trans>} hint={<Trans>Boleh kosong. Bukti hanya ikut saat melapor.</Trans>}>
            <PaperField
              id="evidenceFileId"
              label={<Trans>Foto atau PDF bukti</Trans>}
              description={<Trans>Misalnya surat pindah atau surat keterangan kerja.</Trans>}
              value={evidence}
              onChange={setEvidence}
            />
          </Card>
        )}
      </LongForm>
    </>
  )
}

/** Who most likely says so, until another is chosen. */
function sourceOf(kind: string, isOfPart: boolean): ReportSource {
  if (kind.startsWith('INSURER')) return 'INSURER'
  return isOfPart ? 'VILLAGE' : 'AGENCY'
}

/** What the device does not know of somebody whom it has by name alone. */
function FromList(props: { readAt: string }) {
  const { moment } = useFormats()
  const readOn = moment(props.readAt)
  return (
    <div style={{ marginBottom: 16 }}>
      <Notice tone="warn" icon={IconWifiOff}>
        <Trans>
          Tanpa sambungan: namanya dari daftar warga per {readOn}. Apakah peristiwanya sudah dilaporkan baru diperiksa
          saat terkirim; laporan yang sama tidak dihitung dua kali.
        </Trans>
      </Notice>
    </div>
  )
}
