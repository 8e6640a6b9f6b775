import { WORKER_STATUSES } from '@payung/domain/worker/worker-status'
import { IconAlertTriangle, IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { AddPaper } from '../ui/AddPaper.tsx'
import { Badge, type Tone } from '../ui/Badge.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Card } from '../ui/Card.tsx'
import { ChooseChanges } from '../ui/ChooseChanges.tsx'
import { ConfirmByTyping } from '../ui/ConfirmByTyping.tsx'
import { ExportMenu } from '../ui/ExportMenu.tsx'
import { FactList } from '../ui/FactList.tsx'
import { FieldChanges } from '../ui/FieldChanges.tsx'
import { GlossaryTerm } from '../ui/GlossaryTerm.tsx'
import { JobProgress, JobStateBadge } from '../ui/JobProgress.tsx'
import { JobStarted, StartedJobDialog } from '../ui/JobStarted.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { LookBadge } from '../ui/LookBadge.tsx'
import { MaskedNationalId } from '../ui/MaskedNationalId.tsx'
import { MoreActions } from '../ui/MoreActions.tsx'
import { NotFoundPage } from '../ui/NotFoundPage.tsx'
import { Notice } from '../ui/Notice.tsx'
import { OnePersonNotice } from '../ui/OnePersonNotice.tsx'
import { KeptItemCard } from '../ui/outbox/KeptItemCard.tsx'
import { outboxLooks } from '../ui/outbox/outbox-words.ts'
import { PageHeader } from '../ui/PageHeader.tsx'
import { PageLoading } from '../ui/PageLoading.tsx'
import { PaperList, PaperRow } from '../ui/PaperRow.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { ReasonDialog } from '../ui/ReasonDialog.tsx'
import { RouteFailure } from '../ui/RouteFailure.tsx'
import { SchemeSwitch } from '../ui/SchemeSwitch.tsx'
import { StageSteps } from '../ui/StageSteps.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { type Drawings, idleOperation, Keeps, never, nothing, Overlay } from './drawing.tsx'

const TONES: readonly Tone[] = ['ok', 'warn', 'bad', 'info', 'mute', 'river']
const CHANGES = [
  { field: 'Nama', before: 'Orang Rekaan', after: 'Orang Rekaan A' },
  { field: 'Alamat', before: null, after: 'Jalan Contoh 1' },
]
const nameOf = (field: string) => field
const shownValue = (_field: string, value: string | null) => value ?? '—'

export const GENERAL: Drawings = {
  AddPaper: () => <AddPaper kinds={[['LETTER', 'Surat']]} operation={idleOperation} attach={never} onAdded={nothing} />,
  Badge: () =>
    TONES.map((tone) => (
      <Badge key={tone} tone={tone} icon={IconCircleCheck}>
        {tone}
      </Badge>
    )),
  ButtonLink: () => <ButtonLink to={'/' as string}>Ke beranda</ButtonLink>,
  Card: () => (
    <Card title="Judul" hint="Keterangan" aside={<Badge tone="river">3</Badge>}>
      Isi kartu
    </Card>
  ),
  ChooseChanges: () => (
    <Keeps<readonly string[]> begins={['Nama']}>
      {(chosen, choose) => (
        <ChooseChanges
          changes={CHANGES}
          chosen={chosen}
          onChoose={choose}
          theirs="Data mereka"
          nameOf={nameOf}
          valueOf={shownValue}
        />
      )}
    </Keeps>
  ),
  ConfirmByTyping: () => (
    <Overlay>
      {(opened, close) => (
        <ConfirmByTyping
          opened={opened}
          onClose={close}
          title="Ubah banyak orang"
          expected="1.250"
          confirmLabel="Ubah"
          onConfirm={close}
        >
          1.250 orang berubah.
        </ConfirmByTyping>
      )}
    </Overlay>
  ),
  ExportMenu: () => <ExportMenu title="Ekspor daftar" operation={idleOperation} start={never} />,
  FactList: () => (
    <FactList
      facts={[
        ['Nomor', '12/2026'],
        ['Tanggal', '20 November 2026'],
      ]}
    />
  ),
  FieldChanges: () => <FieldChanges changes={CHANGES} nameOf={nameOf} valueOf={shownValue} />,
  GlossaryTerm: () => <GlossaryTerm term="vulnerableWorker">pekerja rentan</GlossaryTerm>,
  JobProgress: () => <JobProgress jobId="pekerjaan" />,
  JobStateBadge: () => (
    <>
      {(['WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const).map((state) => (
        <JobStateBadge key={state} state={state} stalled={false} />
      ))}
      <JobStateBadge state="RUNNING" stalled />
    </>
  ),
  JobStarted: () => <JobStarted jobId="pekerjaan" onClose={nothing} />,
  KeptItemCard: () => (
    <KeptItemCard
      item={{
        ...{
          id: 'kiriman',
          owner: 'orang',
          state: 'WAITING',
          requestKey: 'kunci',
          savedAt: '2026-11-20T01:00:00.000Z',
        },
        ...{ compared: true, problem: null, workerId: null, content: null },
      }}
      name="Orang Rekaan"
      what="Kartu Keluarga · 20 Nov 2026"
      waiting="Dikirim sendiri begitu tersambung."
      discardLabel="Buang Kartu Keluarga Orang Rekaan"
    >
      <ButtonLink to="/" variant="default">
        Buka
      </ButtonLink>
    </KeptItemCard>
  ),
  LanguageSwitch: () => <LanguageSwitch />,
  LookBadge: () => Object.entries(outboxLooks).map(([state, look]) => <LookBadge key={state} look={look} />),
  MaskedNationalId: () => <MaskedNationalId value="611205••••••••••" />,
  NotFoundPage: () => <NotFoundPage />,
  Notice: () =>
    TONES.map((tone) => (
      <Notice key={tone} tone={tone} icon={IconAlertTriangle}>
        Pemberitahuan {tone}
      </Notice>
    )),
  OnePersonNotice: () => (
    <OnePersonNotice refusal={{ text: 'Orang lain yang memutuskan.', textEn: 'Another person decides.' }} />
  ),
  MoreActions: () => <MoreActions>Cetak</MoreActions>,
  PageHeader: () => (
    <PageHeader
      title="Keputusan"
      count="12"
      context="Satu baris keterangan"
      status={<Badge tone="ok">Berlaku</Badge>}
      crumbs={[{ label: 'Beranda', link: { to: '/' } }]}
    />
  ),
  PageLoading: () => <PageLoading />,
  PaperList: () => <PaperList>Belum ada berkas</PaperList>,
  PaperRow: () => (
    <PaperList>
      <PaperRow title="Surat" facts={['PDF', false, '120 KB']} open={{ href: '#surat', name: 'surat.pdf' }} />
    </PaperList>
  ),
  ProblemAlert: () => (
    <ProblemAlert
      problem={{
        __typename: 'ConflictError',
        code: 'CONFLICT',
        message: 'Data sudah berubah.',
        messageEn: 'Changed.',
        workerId: null,
      }}
    />
  ),
  ReasonDialog: () => (
    <Overlay>
      {(opened, close) => (
        <ReasonDialog opened={opened} onClose={close} title="Tolak usulan" confirmLabel="Tolak" onConfirm={close}>
          Alasan tercatat.
        </ReasonDialog>
      )}
    </Overlay>
  ),
  RouteFailure: () => <RouteFailure error={new Error('rusak')} reset={nothing} />,
  SchemeSwitch: () => <SchemeSwitch />,
  StageSteps: () => (
    <StageSteps
      label="Tahap"
      stages={(['DONE', 'NOW', 'MINE', 'LATER', 'STOPPED', 'LAST'] as const).map((standing) => ({
        id: standing,
        name: standing,
        standing,
        who: 'Petugas',
        when: '20 November 2026',
      }))}
    />
  ),
  StartedJobDialog: () => (
    <Overlay>
      {(opened, close) => (
        <StartedJobDialog
          title="Ekspor daftar"
          jobId={opened ? 'pekerjaan' : null}
          refusal={idleOperation}
          onClose={close}
        />
      )}
    </Overlay>
  ),
  StatusBadge: () => WORKER_STATUSES.map((status) => <StatusBadge key={status} status={status} />),
  Tabs: () => (
    <Keeps begins="satu">
      {(current, choose) => (
        <Tabs
          label="Bagian"
          tabs={[
            { id: 'satu', name: 'Satu' },
            { id: 'dua', name: 'Dua', count: 2 },
          ]}
          current={current}
          onChange={choose}
        >
          <IconPrinter aria-hidden /> Isi {current}
        </Tabs>
      )}
    </Keeps>
  ),
}
