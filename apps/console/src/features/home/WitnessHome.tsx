import { Trans, useLingui } from '@lingui/react/macro'
import { IconShieldLock, IconUsers } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { withEveryWord } from '../../i18n/languages.ts'
import { useMay, useViewer, type Viewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { useIsNarrow } from '../../ui/use-width.ts'
import { Figures } from './Figures.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { Greeting } from './Greeting.tsx'
import classes from './home.module.css'
import type { HomeFigures } from './home.query.ts'
import { seesWhole } from './home-kind.ts'
import { PrintHead } from './PrintHead.tsx'
import { WorkQueues } from './WorkQueues.tsx'

/** Their words are not among the first ones. */
const CompanyParts = lazy(() => withEveryWord(import('../pledges/CompanyParts.tsx')))
const CompanyProtection = lazy(() =>
  withEveryWord(import('../protection/pages.ts')).then((part) => ({ default: part.CompanyProtection })),
)
const MoneyStanding = lazy(() => withEveryWord(import('../billing/MoneyStanding.tsx')))
const AuditorQuestions = lazy(() =>
  withEveryWord(import('./AuditorQuestions.tsx')).then((part) => ({ default: part.AuditorQuestions })),
)
const InsurerDesk = lazy(() => withEveryWord(import('./InsurerDesk.tsx')))

const insurers: readonly Viewer['tenant']['kind'][] = ['INSURER_BRANCH', 'INSURER_REGION']

/** An institution or insurer: only people whom something binds to it, and of them no more than that shows. A company: nobody, and numbers. */
export default function WitnessHome(props: { home: HomeFigures }) {
  const { t } = useLingui()
  const mayRead = useMay('WORKER_READ')
  const mayReveal = useMay('NATIONAL_ID_REVEAL')
  const viewer = useViewer()
  const isNarrow = useIsNarrow()
  const isCompany = viewer.tenant.kind === 'COMPANY'
  const isInsurer = insurers.includes(viewer.tenant.kind)
  const mayReadLists = useMay('CONTRIBUTION_READ') && seesWhole(viewer)
  const mayReadPledges = useMay('PLEDGE_READ')
  // Who reads the log and gives no roles is there to examine.
  const mayReadLog = useMay('AUDIT_READ')
  const mayGiveRoles = useMay('PEOPLE_MANAGE')
  const { total, queues } = props.home
  return (
    <>
      <PrintHead asOf={props.home.asOf} title={isCompany ? t`Ringkasan iuran dan janji` : undefined} />
      <Greeting
        actions={
          total > 0 &&
          mayRead && (
            // An insurer’s first step is the answer that governments wait for.
            <ButtonLink
              to="/pekerja"
              {...(isInsurer && { variant: 'default' })}
              leftSection={<IconUsers size={18} aria-hidden />}
            >
              <Trans>Lihat daftar</Trans>
            </ButtonLink>
          )
        }
      />
      <div className={classes.columns}>
        <div className={`${classes.side} not-on-paper`}>
          {queues.length > 0 && <WorkQueues queues={queues} />}
          {mayReadLog && !mayGiveRoles && (
            <Suspense fallback={<LoadingRows label={t`Memuat beranda`} rows={3} rowHeight={48} />}>
              <AuditorQuestions />
            </Suspense>
          )}
          {!isNarrow && <FirstSteps home={props.home} />}
        </div>
        <div className={classes.figures}>
          <Notice tone="info" icon={IconShieldLock}>
            <b>{isCompany ? t`Anda melihat angka, bukan orang.` : t`Anda melihat bukti, bukan data pribadi.`}</b>{' '}
            {isCompany ? (
              <Trans>
                Dari orang yang iurannya Anda bayar hanya tampak jumlahnya menurut kecamatan dan pekerjaan, dalam
                kelompok sedikitnya lima orang.
              </Trans>
            ) : mayReveal ? (
              <Trans>
                Yang tampak hanyalah orang yang pendaftarannya Anda terima. NIK terbuka bila pendaftaran memerlukannya,
                dan setiap pembukaan dicatat.
              </Trans>
            ) : (
              <Trans>
                Yang tampak hanyalah orang yang iurannya Anda tanggung. Nama disingkat, dan NIK tidak pernah terbuka.
              </Trans>
            )}
          </Notice>
          <Suspense fallback={<LoadingRows label={t`Memuat beranda`} rows={3} rowHeight={48} />}>
            {isInsurer && <InsurerDesk />}
            {isCompany && mayReadLists && <MoneyStanding />}
            {isCompany && mayReadLists && <CompanyProtection />}
            {isCompany && mayReadPledges && <CompanyParts />}
          </Suspense>
          {isCompany ? null : total === 0 ? (
            <section className={classes.empty}>
              <NothingYet icon={IconUsers} title={<Trans>Belum ada orang yang terikat dengan instansi Anda</Trans>}>
                <Trans>
                  Mereka tampak di sini begitu pemerintah daerah menautkannya dengan pendanaan atau pendaftaran Anda.
                </Trans>
              </NothingYet>
            </section>
          ) : (
            <Figures home={props.home} />
          )}
          {/* In one column what has to be done stands before what could be learned. */}
          {isNarrow && (
            <div className="not-on-paper">
              <FirstSteps home={props.home} />
            </div>
          )}
        </div>
      </div>
    </>
  )
}
