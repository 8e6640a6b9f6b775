import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import classes from './SignInFrame.module.css'
import { useDemoAccounts } from './use-demo-accounts.ts'

// Everybody's first page: whoever wants another language waits a moment for the switch, not everyone for its parts.
const LanguageSwitch = lazy(async () => ({ default: (await import('../../ui/LanguageSwitch.tsx')).LanguageSwitch }))

const DemoStrip = lazy(() => import('../../ui/frame/DemoStrip.tsx'))
const NewVersion = lazy(() => import('../../ui/frame/NewVersion.tsx'))

/** As the province published it in 2023, and as the demonstration shows it. Elsewhere nobody has counted yet. */
const registeredByTheProvince = 75_489

/** The front of the house: what Payung is at the left, the door at the right. */
export function SignInFrame(props: { demo?: boolean; children: ReactNode }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const isDemoOnNetwork = useDemoAccounts()?.onNetwork === true
  return (
    <div className={classes.frame}>
      <aside className={classes.front} aria-label={t`Tentang Payung`}>
        <div className={classes.brand}>
          <img src="/logo-on-dark.svg" width={72} height={72} alt="" />
          <span>Payung</span>
        </div>
        <p className={classes.headline}>
          <Trans>Setiap pekerja, setiap bulan, terlindungi.</Trans>
        </p>
        <p className={classes.promise}>
          <Trans>
            Satu tempat bagi provinsi, kabupaten dan kota, desa, serta perusahaan untuk mendata, menetapkan, membiayai,
            dan mengawal perlindungan pekerja rentan.
          </Trans>
        </p>
        <dl className={classes.figures}>
          {props.demo && (
            <div>
              <dd>{number(registeredByTheProvince)}</dd>
              <dt>
                <Trans>pekerja terdaftar provinsi</Trans>
              </dt>
            </div>
          )}
          <div>
            <dd>{number(14)}</dd>
            <dt>
              <Trans>kabupaten dan kota</Trans>
            </dt>
          </div>
          <div>
            <dd>{number(2145)}</dd>
            <dt>
              <Trans>desa dan kelurahan</Trans>
            </dt>
          </div>
        </dl>
        <div className={classes.weave} aria-hidden />
      </aside>
      <main className={classes.door}>
        <Suspense>
          {isDemoOnNetwork && <DemoStrip onNetwork />}
          <NewVersion keeps={false} />
        </Suspense>
        <header className={classes.line}>
          <span>
            <Trans>Pemerintah Provinsi Kalimantan Barat</Trans>
          </span>
          <Suspense>
            <LanguageSwitch />
          </Suspense>
        </header>
        <div className={classes.content}>{props.children}</div>
        <footer className={classes.line}>
          <span>
            <Trans>Setiap masuk dan setiap pembukaan data pribadi dicatat.</Trans>
          </span>
          <span className={classes.links}>
            <a href="/publik/cakupan">
              <Trans>Cakupan</Trans>
            </a>
            <a href="/publik/ikut-membayar">
              <Trans>Perusahaan: ikut membayar</Trans>
            </a>
            <Link to="/bantuan-masuk">
              <Trans>Bantuan</Trans>
            </Link>
            <Link to="/pelindungan-data">
              <Trans>Pelindungan data pribadi</Trans>
            </Link>
          </span>
        </footer>
      </main>
    </div>
  )
}
