import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import classes from './CompanyPledges.module.css'
import { type CompanyPapersAnswer, CompanyPapersQuery } from './company-papers.query.ts'
import { usePledgeMonths } from './use-pledge-months.ts'

interface Paper {
  readonly key: string
  /** The day in its zone, or an instant. */
  readonly at: string
  readonly day: ReactNode
  readonly kind: ReactNode
  readonly link: ReactNode
}

/**
 * The papers of a company in one list, the newest first: agreements, copies of decrees, contribution lists, certificates and the reports of its years. They are asked
 * for when somebody wants them, so that nobody waits longer for the first page.
 */
export function CompanyPapers() {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const [{ data, error }, refetch] = useQuery({
    query: CompanyPapersQuery,
    requestPolicy: 'cache-and-network',
    pause: !isOpen,
  })
  const papersOf = usePapers()
  return (
    <Card
      title={<Trans>Dokumen perusahaan</Trans>}
      hint={
        <Trans>Perjanjian, tembusan keputusan, daftar iuran, piagam, dan laporan tahunan; yang terbaru dahulu.</Trans>
      }
    >
      {isOpen ? (
        <QueryStates
          data={data}
          error={error}
          onRetry={() => refetch({ requestPolicy: 'network-only' })}
          failure={<Trans>Dokumen tidak dapat dimuat</Trans>}
          loading={<LoadingRows label={t`Memuat dokumen`} rows={5} rowHeight={32} />}
          empty={
            data &&
            papersOf(data).length === 0 && (
              <NothingYet icon={IconFiles} title={<Trans>Belum ada dokumen</Trans>}>
                <Trans>
                  Dokumen pertama tampak di sini begitu perjanjian perusahaan Anda dengan daerah ditandatangani.
                </Trans>
              </NothingYet>
            )
          }
        >
          {(answer) => (
            <ul className={classes.pledges}>
              {papersOf(answer).map(({ key, day, kind, link }) => (
                <li key={key}>
                  <div className={classes.head}>{link}</div>
                  <p className={classes.facts}>
                    {kind}, {day}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </QueryStates>
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          <Trans>Tampilkan dokumen</Trans>
        </Button>
      )}
    </Card>
  )
}

function usePapers(): (answer: CompanyPapersAnswer) => readonly Paper[] {
  const { t } = useLingui()
  const { day, moment } = useFormats()
  const { tenant, today } = useViewer()
  const monthsOf = usePledgeMonths()
  const tenantCode = encodeURIComponent(tenant.code)
  return ({ agreements, decreeCopies, contributionLists, pledges }) => {
    const papers: Paper[] = [
      ...agreements.edges.flatMap(({ node: { id, title, number, signedOn } }) =>
        signedOn === null
          ? []
          : [
              {
                ...{ key: id, at: signedOn, day: day(signedOn), kind: <Trans>Perjanjian, ditandatangani</Trans> },
                link: (
                  <Link to="/perjanjian/$agreementId" params={{ agreementId: id }}>
                    {number ?? title}
                  </Link>
                ),
              },
            ],
      ),
      ...decreeCopies.edges.map(({ node: { id, number, copiedAt, government } }) => ({
        ...{ key: id, at: copiedAt, day: moment(copiedAt), kind: <Trans>Tembusan keputusan {government.name}</Trans> },
        link: (
          <Link to="/tembusan/$copyId" params={{ copyId: id }}>
            {number}
          </Link>
        ),
      })),
      ...contributionLists.edges.map(({ node: { id, draftedAt, billingCode, ...months } }) => ({
        ...{ key: id, at: draftedAt, day: moment(draftedAt), kind: billingCode ?? <Trans>Belum ditagih</Trans> },
        link: (
          <Link to="/iuran/$listId" params={{ listId: id }}>
            <Trans>Daftar iuran {monthsOf(months)}</Trans>
          </Link>
        ),
      })),
      ...pledges.edges.flatMap(({ node }) =>
        node.certificates.flatMap(({ id, number, decidedAt, paperPath }) =>
          decidedAt === null || paperPath === null
            ? []
            : [
                {
                  ...{ key: id, at: decidedAt, day: moment(decidedAt), kind: <Trans>Piagam bukti iuran</Trans> },
                  link: (
                    <a href={`${paperPath}?tenant=${tenantCode}`} target="_blank" rel="noreferrer">
                      {number}
                    </a>
                  ),
                },
              ],
        ),
      ),
    ]
    if (papers.length === 0) return []
    // Up to today: the year is not over, and the report says as of which day it is.
    const year = today.slice(0, 4)
    const query = new URLSearchParams({ dicatat: today, berlaku: today, tenant: tenant.code })
    const report: Paper = {
      ...{ key: 'report', at: today, day: day(today), kind: <Trans>Laporan setahun, sampai hari ini</Trans> },
      link: (
        <a href={`/certificates/tahun/${year}/laporan.pdf?${query}`} target="_blank" rel="noreferrer">
          {t`Laporan tahun ${year}`}
        </a>
      ),
    }
    return [report, ...papers.toSorted((a, b) => b.at.localeCompare(a.at))]
  }
}
