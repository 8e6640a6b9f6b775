import { Trans, useLingui } from '@lingui/react/macro'
import { IconHeartHandshake } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { SyntheticBadge } from '../programmes/ProgrammeBadges.tsx'
import classes from './CompanyPledges.module.css'
import { type CompanyPledge, CompanyPledgesQuery, type CompanyPledgesShown } from './pledge.query.ts'
import { pledgeLooks } from './pledge-words.ts'
import { useMonthsOfPeople } from './use-months-of-people.ts'
import { usePledgeMonths } from './use-pledge-months.ts'

/** What a company has promised, and how far each promise is, those of today first: the first thing that its home says. */
export function CompanyPledges() {
  const { t } = useLingui()
  const [{ data, error }, refetch] = useQuery({ query: CompanyPledgesQuery, requestPolicy: 'cache-and-network' })
  return (
    <Card
      title={<Trans>Janji CSR</Trans>}
      hint={<Trans>Yang dijanjikan perusahaan Anda menurut perjanjian, dan sampai di mana pelaksanaannya.</Trans>}
      aside={
        <ButtonLink to="/janji" variant="default" size="xs">
          <Trans>Lihat semua janji</Trans>
        </ButtonLink>
      }
    >
      <QueryStates
        data={data}
        error={error}
        onRetry={() => refetch({ requestPolicy: 'network-only' })}
        failure={<Trans>Janji tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat janji`} rows={3} rowHeight={48} />}
        empty={
          data?.pledges.totalCount === 0 && (
            <NothingYet icon={IconHeartHandshake} title={<Trans>Belum ada janji</Trans>}>
              <Trans>
                Perusahaan menyusun janji dari sisa perjanjian yang sudah ditandatangani. Setelah diajukan penyetujunya,
                janji itu tampak di daerah.
              </Trans>
            </NothingYet>
          )
        }
      >
        {({ pledges }) => <NewestPledges pledges={pledges} />}
      </QueryStates>
    </Card>
  )
}

function NewestPledges(props: { pledges: CompanyPledgesShown }) {
  const { number, rupiah } = useFormats()
  const { today } = useViewer()
  const { totalCount, workers, amount, carriedAmount, edges } = props.pledges
  const isRunning = ({ node }: (typeof edges)[number]) => node.fromMonth <= today && today < node.untilMonth
  const shown = edges.toSorted((left, right) => Number(isRunning(right)) - Number(isRunning(left)))
  const more = totalCount - edges.length
  return (
    <>
      <FactList
        facts={[
          [<Trans key="amount">Nilai janji</Trans>, rupiah(amount)],
          ...(carriedAmount === '0'
            ? []
            : ([[<Trans key="carried">Di antaranya sisa janji sebelumnya</Trans>, rupiah(carriedAmount)]] as const)),
          [<Trans key="workers">Cukup untuk pekerja</Trans>, number(workers)],
        ]}
      />
      <ul className={classes.pledges}>
        {shown.map(({ node }) => (
          <PledgeLine key={node.id} pledge={node} />
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.facts}>
          <Trans>Dan {number(more)} janji lain.</Trans>
        </p>
      )}
    </>
  )
}

function PledgeLine(props: { pledge: CompanyPledge }) {
  const { number, rupiah } = useFormats()
  const pledgeMonths = usePledgeMonths()
  const monthsOfPeople = useMonthsOfPeople(props.pledge)
  const { id, region, state, synthetic, workers, progress, carriedAmount, leftAmount } = props.pledge
  return (
    <li>
      <div className={classes.head}>
        <Link to="/janji/$pledgeId" params={{ pledgeId: id }}>
          {region?.name ?? '—'}
        </Link>
        <LookBadge look={pledgeLooks[state]} />
        {synthetic && <SyntheticBadge />}
      </div>
      <p className={classes.facts}>
        <Trans>
          {number(workers)} pekerja, {pledgeMonths(props.pledge)}
        </Trans>
      </p>
      {carriedAmount !== '0' && (
        <p className={classes.facts}>
          <Trans>{rupiah(carriedAmount)} dibawa dari sisa janji sebelumnya.</Trans>
        </p>
      )}
      {leftAmount !== '0' && (
        <p className={classes.facts}>
          <Trans>Sisa {rupiah(leftAmount)} dapat dibawa ke janji berikutnya.</Trans>
        </p>
      )}
      {progress !== null && (
        <p className={classes.facts}>
          <Trans>
            Dari {number(progress.pledged)} bulan-orang: {monthsOfPeople(progress.listed)} masuk daftar iuran,{' '}
            {monthsOfPeople(progress.received)} lunas dan diterima BPJS, {monthsOfPeople(progress.posted)} dibukukan
            kepada orangnya.
          </Trans>
        </p>
      )}
    </li>
  )
}
