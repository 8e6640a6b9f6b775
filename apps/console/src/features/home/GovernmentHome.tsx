import { Trans } from '@lingui/react/macro'
import { IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { withEveryWord } from '../../i18n/languages.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
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
