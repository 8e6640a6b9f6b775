import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { areaLevelOf } from '@payung/domain/area/area-code'
import { IconCloudOff } from '@tabler/icons-react'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Fragment, useEffect, useState } from 'react'
import type { CombinedError } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { deviceKeeps } from '../../../session/device-store.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { LeaveGuard } from '../../../ui/form/LeaveGuard.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import { CardPhotoFields } from './CardPhotoFields.tsx'
import { CoverageFields } from './CoverageFields.tsx'
import { FoundDraft } from './FoundDraft.tsx'
import { HomeFields } from './HomeFields.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import { PossibleDuplicates, usePossibleDuplicates } from './PossibleDuplicates.tsx'
import type { CardPhoto } from './send-cards.ts'
import { resembling } from './send-registration.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useRegistration } from './use-registration.ts'
import { useWorkerForm } from './use-worker-form.ts'
import { WorkerFormSteps } from './WorkerFormSteps.tsx'
import { WorkFields } from './WorkFields.tsx'
import { emptyDraft } from './worker-draft.ts'

export function RegisterWorkerPage() {
  const { kiriman } = useSearch({ from: '/app/pekerja/baru' })
  // Another item is another form.
  return useMay('WORKER_REGISTER') ? <RegisterWorkerScreen key={kiriman ?? ''} kiriman={kiriman} /> : <NoAccess />
}

/** Registers one person: the NIK is read while one types, and who resembles them is shown before anything is saved. */
function RegisterWorkerScreen(props: { kiriman: string | undefined }) {
  const { t } = useLingui()
  const { clock } = useFormats()
  const navigate = useNavigate()
  const router = useRouter()
  const notify = useNotify()
  const { scope, tenant } = useViewer()
  const mayUpload = useMay('FILE_UPLOAD')
  const mayUpdate = useMay('WORKER_UPDATE')
  // Only who keeps the record adds to it, and whom a province registers is kept by the area.
  const mayPhotograph = deviceKeeps && mayUpload && mayUpdate && tenant.kind !== 'PROVINCE'
  // A village officer registers into one village only: it is already there.
  const home = areaLevelOf(scope.areaPrefix) === 'VILLAGE' ? scope.areaPrefix : ''
  const [begun, setBegun] = useState({ ...emptyDraft, villageCode: home })
  const form = useWorkerForm(begun, false)
  const [photos, setPhotos] = useState<readonly CardPhoto[]>([])
  const [photosBegun, setPhotosBegun] = useState(photos)
  const [done, setDone] = useState(false)
  const dirty = !done && (photos !== photosBegun || JSON.stringify(form.draft) !== JSON.stringify(begun))
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const keptDraft = useKeptDraft(form.draft, photos, dirty, {
    id: props.kiriman,
    onOpened: (item) => {
      const { photos: taken = [], ...typed } = item.content
      const draft = { ...emptyDraft, ...typed }
      setPhotosBegun(taken)
      setPhotos(taken)
      setBegun(draft)
      form.replace(draft)
      if (item.problem !== null && item.problem.code !== resembling)
        setProblem({ __typename: 'ConflictError', workerId: item.workerId, ...item.problem })
    },
  })
  const duplicates = usePossibleDuplicates(form)
  const [differs, setDiffers] = useState(false)
  const { busy, register } = useRegistration(keptDraft.keep)
  const sameId = duplicates.found.some(({ sameNationalId }) => sameNationalId)

  useEffect(() => {
    // When it is needed the connection is gone.
    void router.preloadRoute({ to: '/kotak-keluar' })
  }, [router])

  const save = async () => {
    setProblem(null)
    const registered = await register(duplicates.known)
    switch (registered?.end) {
      case 'REGISTERED':
        setDone(true)
        notify(t`${registered.name} sudah terdaftar.`)
        return navigate({ to: '/pekerja/$workerId', params: { workerId: registered.workerId }, ignoreBlocker: true })
      case 'KEPT':
        setDone(true)
        return navigate({ to: '/kotak-keluar', ignoreBlocker: true })
      case 'REFUSED':
        if (registered.problem.__typename === 'ValidationError') form.refuse(registered.problem)
        else setProblem(registered.problem)
        return
      case 'RESEMBLES':
        return duplicates.askAgain()
      case 'FAILED':
        setProblem(registered.error)
    }
  }
  const savedAt = keptDraft.savedAt && clock(keptDraft.savedAt)
  return (
    <>
      <PageHeader
        title={t`Daftarkan pekerja`}
        crumbs={[{ label: t`Pekerja`, link: { to: '/pekerja' } }]}
        context={savedAt ? <Trans>Draf di perangkat ini, {savedAt}. Belum terdaftar.</Trans> : undefined}
      />
      {keptDraft.found && !dirty && <FoundDraft found={keptDraft.found} onDismiss={keptDraft.dismiss} />}
      {!deviceKeeps && (
        <div style={{ maxWidth: 760, marginBottom: 16 }}>
          <Notice tone="warn" icon={IconCloudOff}>
            <Trans>
              Alamat ini tidak terenkripsi (bukan https), jadi tidak ada yang disimpan di perangkat. Daftarkan selagi
              tersambung.
            </Trans>
          </Notice>
        </div>
      )}
      <WorkerFormSteps
        form={form}
        parts={[
          <div key="1">
            <IdentityFields form={form} />
            <div id="possible-duplicates" tabIndex={-1}>
              <PossibleDuplicates found={duplicates.found} differs={differs} onDiffers={setDiffers} />
            </div>
            {mayPhotograph && (
              <div style={{ marginTop: 16 }}>
                <CardPhotoFields value={photos} onChange={setPhotos} />
              </div>
            )}
          </div>,
          <HomeFields key="2" form={form} />,
          <Fragment key="3">
            <WorkFields form={form} />
            <CoverageFields form={form} />
          </Fragment>,
        ]}
        before={<ProblemAlert problem={problem} />}
        undecided={
          sameId || (duplicates.found.length > 0 && !differs)
            ? { part: 0, elementId: 'possible-duplicates' }
            : undefined
        }
        saveLabel={<Trans>Daftarkan</Trans>}
        busy={busy}
        secondary={
          <Button variant="default" disabled={!dirty || !deviceKeeps} onClick={() => void keptDraft.keep('DRAFT')}>
            <Trans>Simpan draf</Trans>
          </Button>
        }
        onSave={() => void save()}
      />
      {/* What lies on the device already is left without a word: the head of the page says that it does. */}
      <LeaveGuard
        dirty={dirty && !keptDraft.isKept}
        canKeep={keptDraft.canKeep}
        onLeave={() => void keptDraft.keep('DRAFT')}
      />
    </>
  )
}
