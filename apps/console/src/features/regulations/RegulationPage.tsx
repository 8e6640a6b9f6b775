import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { gazetteOf } from '@payung/domain/agreement/regulation-gazette'
import { IconAlertTriangle, IconGavel } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { RegulationActions } from './RegulationActions.tsx'
import classes from './RegulationPage.module.css'
import { type RegulationDetail, RegulationQuery } from './regulation.query.ts'
import { fundingWords, kindWords, stateWords, subjectWords } from './regulation-words.ts'

export function RegulationPage() {
  const { t } = useLingui()
  const { regulationId } = useParams({ from: '/app/dasar-hukum/$regulationId' })
  return (
    <RecordPage
      may="AGREEMENT_READ"
      query={RegulationQuery}
      id={regulationId}
      recordOf={(data) => data.regulation}
      failure={<Trans>Peraturan ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat peraturan`, rows: 6, rowHeight: 48 }}
    >
      {(regulation, reload) => (
        <>
          <PageHeader
            title={regulation.name}
            crumbs={[{ label: t({ message: 'Peraturan', context: 'list' }), link: { to: '/dasar-hukum' } }]}
            status={<LookBadge look={stateWords[regulation.state]} />}
            context={regulation.title}
            actions={<RegulationActions regulation={regulation} onChanged={reload} />}
          />
          <div className={classes.columns}>
            <Facts regulation={regulation} />
            <Articles regulation={regulation} />
          </div>
        </>
      )}
    </RecordPage>
  )
}

function Facts(props: { regulation: RegulationDetail }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { day } = useFormats()
  const { regulation } = props
  const dayOr = (value: string | null) => (value === null ? t`belum tercatat` : day(value))
  const mayReadWorkers = useMay('WORKER_READ')
  const isSettled = regulation.state === 'ENACTED' || regulation.state === 'REPLACED'
  return (
    <Card title={<Trans>Keterangan</Trans>}>
      <FactList
        facts={[
          [t`Jenis`, i18n._(kindWords[regulation.kind])],
          ...(regulation.titleUnread
            ? ([
                [
                  t`Judul`,
                  <Badge key="unread" tone="warn" icon={IconAlertTriangle}>
                    <Trans>Belum dicocokkan dengan naskahnya</Trans>
                  </Badge>,
                ],
              ] as const)
            : []),
          [
            t({ message: 'Ditetapkan oleh', context: 'regulation' }),
            regulation.tenant?.shortName ?? t`Pemerintah pusat`,
          ],
          ...(isSettled
            ? ([
                [t`Tanggal penetapan`, dayOr(regulation.enactedOn)],
                [t`Berlaku mulai`, dayOr(regulation.inForceOn)],
                ...gazetteFacts(regulation, t`belum tercatat`),
              ] as const)
            : ([[t`Rencana penetapan`, dayOr(regulation.plannedFor)]] as const)),
          ...(regulation.replacedBy
            ? ([
                [t`Diganti dengan`, <ToRegulation key="by" to={regulation.replacedBy} />],
                [t`Tidak berlaku mulai`, dayOr(regulation.replacedOn)],
              ] as const)
            : []),
          ...regulation.replaces.map((former) => [t`Mengganti`, <ToRegulation key={former.id} to={former} />] as const),
          [
            t`Naskah`,
            regulation.file && (
              <a key="file" href={regulation.file.href} target="_blank" rel="noreferrer">
                {regulation.file.name}
              </a>
            ),
          ],
          ...(isSettled && mayReadWorkers
            ? ([
                [
                  t`Orang yang ditetapkan`,
                  <Link key="people" to="/pekerja" search={{ dasar: regulation.id }}>
                    <Trans>Lihat di daftar pekerja</Trans>
                  </Link>,
                ],
              ] as const)
            : []),
          ...(regulation.source ? [[t`Sumber`, regulation.source] as const] : []),
          ...(regulation.synthetic && !regulation.source ? [[t`Sumber`, t`Data contoh, rekaan`] as const] : []),
        ]}
      />
    </Card>
  )
}

/** Under the name that the gazette has; none for a kind that is in no gazette. */
function gazetteFacts(regulation: RegulationDetail, unknown: string): readonly (readonly [string, string])[] {
  const { kind, gazetteYear: year, gazetteNumber: number, gazetteSupplement: supplement } = regulation
  const gazette = gazetteOf(kind)
  if (gazette === null) return []
  return [
    [gazette.name, number === null ? unknown : `${year} / ${number}`],
    ...(gazette.hasSupplement ? [[`Tambahan ${gazette.name}`, supplement ?? unknown] as const] : []),
  ]
}

function ToRegulation(props: { to: { id: string; name: string } }) {
  return (
    <Link to="/dasar-hukum/$regulationId" params={{ regulationId: props.to.id }}>
      {props.to.name}
    </Link>
  )
}

function Articles(props: { regulation: RegulationDetail }) {
  const { i18n } = useI18n()
  const { name } = useServerWords()
  const { articles } = props.regulation
  return (
    <Card title={<Trans>Pasal yang penting</Trans>} hint={<Trans>Sumber dana dan kelompok yang disebut</Trans>}>
      {articles.length === 0 ? (
        <NothingYet icon={IconGavel} title={<Trans>Belum ada pasal yang dicatat</Trans>}>
          <Trans>Catat pasal yang menyebut sumber dana dan kelompok pekerja.</Trans>
        </NothingYet>
      ) : (
        <ul className={classes.articles}>
          {articles.map((article) => (
            <li key={article.label}>
              <p className={classes.head}>
                <b>{article.label}</b>
                <Badge tone={article.subject === 'FUNDING_SOURCE' ? 'river' : 'mute'}>
                  {article.fundingSource
                    ? i18n._(fundingWords[article.fundingSource])
                    : article.occupation
                      ? name(article.occupation)
                      : i18n._(subjectWords[article.subject])}
                </Badge>
              </p>
              <p className={classes.text}>{article.text}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
