import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload, IconMapPin, IconWorld } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { fundingSourceWords } from '../workers/worker-words.ts'
import { CountedNumber, useOpensPeople } from './CountedNumber.tsx'
import classes from './Coverage.module.css'
import { CoverageMap } from './CoverageMap.tsx'
import { CoverageTrend } from './CoverageTrend.tsx'
import { type Coverage, CoverageQuery } from './coverage.query.ts'
import { useCoverageAddress } from './coverage-address.ts'
import { FigureEntries } from './FigureEntries.tsx'
import { FigureSource, OtherSources } from './FigureSource.tsx'
import { FigureTable } from './FigureTable.tsx'
import { LeagueTable } from './LeagueTable.tsx'
import { MonthSteps } from './MonthSteps.tsx'
import { TargetList } from './TargetList.tsx'
import { TargetPaths } from './TargetPaths.tsx'
import { useFigureText } from './use-figure-text.ts'

/** An area's coverage as published and as counted, its targets, and its parts beside each other. */
export function CoveragePage() {
  const { t } = useLingui()
  const { wilayah, bulan } = useCoverageAddress()
  const [{ data, error }, ask] = useQuery({
    query: CoverageQuery,
    variables: { areaCode: wilayah ?? null, month: bulan ?? null },
    requestPolicy: 'cache-and-network',
  })
  const refresh = () => ask({ requestPolicy: 'network-only' })
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={refresh}
      wholePage
      failure={<Trans>Cakupan tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat cakupan…`} rows={8} />}
    >
      {({ coverage }) =>
        coverage === null ? <NotFoundPage /> : <CoverageScreen coverage={coverage} onDecided={refresh} />
      }
    </QueryStates>
  )
}

function CoverageScreen({ coverage, onDecided }: { coverage: Coverage; onDecided: () => void }) {
  const { t } = useLingui()
  const { whole, parts, national, targets } = coverage
  const { area } = whole
  const address = useCoverageAddress()
  const { today } = useViewer()
  const navigate = useNavigate({ from: '/cakupan' })
  const thisMonth = `${today.slice(0, 7)}-01`
  const showMonth = (month: string) => {
    const { bulan: _before, ...rest } = address
    void navigate({ search: month === thisMonth ? rest : { ...rest, bulan: month }, replace: true, resetScroll: false })
  }
  const mapped = parts.length > 0 && parts.every((part) => part.area.level === 'REGENCY')
  const hasTrend = whole.latest !== null || targets.length > 0
  const figures = [...whole.figures.filter(({ kind }) => kind === 'VALUE'), ...national]
  return (
    <>
      <PageHeader
        title={t`Cakupan ${area.name}`}
        context={
          <Trans>Angka terbitan dan hitungan Payung berdampingan, masing-masing dengan sumber dan waktunya</Trans>
        }
        crumbs={area.path
          .slice(0, -1)
          .map(({ code, name }) => ({ label: name, link: { to: '/cakupan', search: { ...address, wilayah: code } } }))}
        actions={
          <>
            {whole.designated !== null && (
              <ButtonLink
                to="/cakupan/desa"
                search={{ wilayah: area.code }}
                variant="default"
                leftSection={<IconMapPin size={18} aria-hidden />}
              >
                <Trans>Papan desa</Trans>
              </ButtonLink>
            )}
            <Button
              component="a"
              href="/publik/cakupan"
              variant="default"
              leftSection={<IconWorld size={18} aria-hidden />}
            >
              <Trans>Halaman publik</Trans>
            </Button>
          </>
        }
        more={
          <Button
            component="a"
            href="/publik/cakupan.csv"
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            <Trans>Unduh angka terbitan</Trans>
          </Button>
        }
      />
      <div className={classes.page}>
        {whole.designated !== null && <MonthSteps month={address.bulan ?? thisMonth} onChoose={showMonth} />}
        <div className={classes.two}>
          <PublishedCard coverage={coverage} />
          <CountedCard coverage={coverage} />
        </div>
        {hasTrend && (
          <Card title={<Trans>Dari waktu ke waktu</Trans>} hint={<Trans>Batang berarsir adalah target</Trans>}>
            <CoverageTrend coverage={coverage} />
          </Card>
        )}
        {targets.length > 0 && (
          <Card title={<Trans>Target</Trans>}>
            <TargetList targets={targets} />
          </Card>
        )}
        <TargetPaths area={area} onDecided={onDecided} />
        {mapped && (
          <Card
            title={<Trans>Peta cakupan terbitan</Trans>}
            hint={<Trans>Tahunnya tidak sama: lihat tiap kotak</Trans>}
          >
            <CoverageMap rows={parts} />
          </Card>
        )}
        {parts.length > 0 && (
          <Card title={<Trans>Perbandingan wilayah</Trans>} flush>
            <LeagueTable coverage={coverage} />
          </Card>
        )}
        <FigureEntries area={area} onDecided={onDecided} />
        {figures.length > 0 && (
          <Card title={<Trans>Semua angka terbitan</Trans>} flush>
            <FigureTable label={t`Semua angka terbitan`} figures={figures} />
          </Card>
        )}
      </div>
    </>
  )
}

function PublishedCard({ coverage }: { coverage: Coverage }) {
  const { t } = useLingui()
  const text = useFigureText()
  const { latest } = coverage.whole
  return (
    <Card title={<Trans>Menurut angka terbitan terbaru</Trans>}>
      {latest === null ? (
        <p className={classes.dim}>
          <Trans>Belum ada angka cakupan terbitan untuk wilayah ini.</Trans>
        </p>
      ) : (
        <>
          <p className={classes.big}>{text.value(latest)}</p>
          <FactList
            facts={[
              [t`Per`, text.asOf(latest)],
              [t`Pembilang dan penyebut`, text.parts(latest)],
              [t`Sumber`, <FigureSource key="source" source={latest.source} sourceDay={latest.sourceDay} />],
              [t`Catatan`, text.remark(latest)],
              ...(latest.otherSources.length === 0
                ? []
                : [
                    [
                      t`Sumber lain untuk periode yang sama`,
                      <OtherSources key="others" sources={latest.otherSources} />,
                    ] as const,
                  ]),
            ]}
          />
        </>
      )}
    </Card>
  )
}

function CountedCard({ coverage }: { coverage: Coverage }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { number, month } = useFormats()
  const { whole, payers, eligiblePermille } = coverage
  const text = useFigureText()
  const when = month(coverage.month)
  const place = { coverage, area: whole.area }
  const opensPeople = useOpensPeople(coverage)
  const eligible =
    whole.eligible === null
      ? '—'
      : whole.eligibleIsEstimate
        ? t`${number(whole.eligible)} (perkiraan: penduduk × ${eligiblePermille ?? 0}‰)`
        : number(whole.eligible)
  return (
    <Card title={<Trans>Menurut hitungan Payung</Trans>} hint={<Trans>Pekerja rentan dalam keputusan, {when}</Trans>}>
      {whole.designated === null ? (
        <p className={classes.dim}>
          <Trans>Hitungan hanya tampak bagi pemerintah wilayah ini dan wilayah di atasnya.</Trans>
        </p>
      ) : (
        <>
          <p className={classes.big}>
            <CountedNumber people={whole.designated} {...place} />
          </p>
          <FactList
            facts={[
              [
                t`Dibukukan penyelenggara`,
                <CountedNumber key="protected" people={whole.protected} {...place} isPosted />,
              ],
              [t`Layak`, eligible],
              [t`Per 10.000 yang layak`, text.perTenThousand(whole.designatedPerTenThousand)],
              ...payers.map(
                ({ fundingSource, designated }) =>
                  [
                    i18n._(fundingSourceWords[fundingSource]),
                    <CountedNumber key={fundingSource} people={designated} {...place} fundingSource={fundingSource} />,
                  ] as const,
              ),
            ]}
          />
          {coverage.isRounded && (
            <p className={classes.dim}>
              <Trans>
                Tiap angka dibulatkan ke kelipatan lima, karena orangnya tidak dapat Anda buka; jumlah bagiannya dapat
                berselisih sedikit.
              </Trans>
            </p>
          )}
          {opensPeople && (
            <p className={classes.dim}>
              <Trans>Angka membuka orang dari keputusan Anda. Orang dalam keputusan pihak lain hanya dihitung.</Trans>
            </p>
          )}
          <p>
            <Link to="/kalender-celah">
              <Trans>Yang berakhir: kalender celah</Trans>
            </Link>
          </p>
          <p className={classes.dim}>
            <Trans>
              Ini pekerja rentan dalam keputusan saja, bukan semua peserta aktif: jangan dibandingkan langsung dengan
              angka terbitan.
            </Trans>
          </p>
        </>
      )}
    </Card>
  )
}
