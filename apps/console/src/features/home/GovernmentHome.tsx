import { Trans } from '@lingui/react/macro'
import { IconFileImport, IconUserCheck, IconUserPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { withEveryWord } from '../../i18n/languages.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { useIsNarrow } from '../../ui/use-width.ts'
import { Figures } from './Figures.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { Greeting } from './Greeting.tsx'
import classes from './home.module.css'
import type { HomeFigures } from './home.query.ts'
import { PrintButton } from './PrintButton.tsx'
import { PrintHead } from './PrintHead.tsx'
import { WorkQueues } from './WorkQueues.tsx'

const TopDecisions = lazy(() => withEveryWord(import('../desk/TopDecisions.tsx')))
const FreePlacesNotice = lazy(() => withEveryWord(import('../replacements/FreePlacesNotice.tsx')))

/** Province, regency or city: work at the left; decisions and figures at the right. */
export default function GovernmentHome(props: { home: HomeFigures }) {
  const { home } = props
  const mayImport = useMay('IMPORT_RUN')
  const mayRegister = useMay('WORKER_REGISTER')
  const mayVerify = useMay('WORKER_VERIFY')
  const { tenant } = useViewer()
  const { number } = useFormats()
  // A province sees the candidates of its regencies and cities, and decides about its own alone.
  const candidates = home.byStatus.find(({ key }) => key === 'CANDIDATE')?.count ?? 0
  const hasCandidates = home.queues.some(({ key, count }) => key === 'CANDIDATES_TO_VERIFY' && count > 0)
  const actions = mayImport && (
    <ButtonLink to={'/impor' as string} leftSection={<IconFileImport size={18} aria-hidden />}>
      <Trans>Impor data</Trans>
    </ButtonLink>
  )
  const more = (home.total > 0 || mayRegister) && (
    <>
      {mayRegister && (
        <ButtonLink to="/pekerja/baru" variant="default" leftSection={<IconUserPlus size={18} aria-hidden />}>
          <Trans>Daftarkan pekerja</Trans>
        </ButtonLink>
      )}
      {home.total > 0 && <PrintButton />}
    </>
  )
  // One column: what waits and only the viewer can do stands before first steps and figures.
  const isNarrow = useIsNarrow()
  const decisions = home.queues.some(({ key, count }) => key === 'DECISIONS_AWAITING' && count > 0) && (
    <Suspense>
      <TopDecisions />
    </Suspense>
  )
  return (
    <>
      <PrintHead asOf={home.asOf} />
      <Greeting actions={actions} more={more} />
      <div className={classes.columns}>
        <div className={`${classes.side} not-on-paper`}>
          <WorkQueues queues={home.queues} />
          {mayVerify && tenant.kind === 'PROVINCE' && candidates > 0 && !hasCandidates && (
            <Notice tone="info" icon={IconUserCheck}>
              <Trans>
                {number(candidates)} calon diputuskan verifikator kabupaten dan kota yang mengelola datanya, bukan
                verifikator provinsi.
              </Trans>
            </Notice>
          )}
          {isNarrow && decisions}
          <Suspense>
            <FreePlacesNotice />
          </Suspense>
          <FirstSteps home={home} />
        </div>
        <div className={classes.figures}>
          {!isNarrow && decisions}
          {home.total === 0 ? (
            <section className={classes.empty}>
              <NothingYet title={<Trans>Belum ada pekerja terdaftar</Trans>}>
                <Trans>Mulai dari berkas yang sudah Anda punya, atau daftarkan satu orang.</Trans>
              </NothingYet>
            </section>
          ) : (
            <Figures home={home} />
          )}
        </div>
      </div>
    </>
  )
}
