import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconChecks, IconGavel } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { ExportRegistrationsButton } from '../decrees/ExportRegistrationsButton.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import classes from './InsurerDesk.module.css'
import { type InsurerDeskAnswer, InsurerDeskQuery } from './insurer-desk.query.ts'

/** What waits at a branch of the insurer: registrations to answer, by who sent them and since when, and the newest decrees that it was sent. */
export default function InsurerDesk() {
  const { t } = useLingui()
  const mayAnswer = useMay('IMPORT_RUN')
  const mayReadCopies = useMay('DECREE_COPY_READ')
  const [{ data, error }, refetch] = useQuery({
    query: InsurerDeskQuery,
    variables: { copies: mayReadCopies },
    requestPolicy: 'cache-and-network',
  })
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={() => refetch({ requestPolicy: 'network-only' })}
      failure={<Trans>Pekerjaan cabang tidak dapat dimuat</Trans>}
      loading={<LoadingRows label={t`Memuat pekerjaan cabang`} rows={4} rowHeight={48} />}
    >
      {(answer) => (
        <>
          {mayAnswer && <Registrations waiting={answer.registrationsToAnswer} />}
          {answer.decreeCopies !== undefined && <NewestCopies copies={answer.decreeCopies} />}
        </>
      )}
    </QueryStates>
  )
}

function Registrations(props: { waiting: InsurerDeskAnswer['registrationsToAnswer'] }) {
  const { day } = useFormats()
  const people = props.waiting.reduce((sum, row) => sum + row.people, 0)
  return (
    <Card
      title={<Trans>Pendaftaran menunggu jawaban</Trans>}
      hint={<Trans>Menurut pemerintah yang mengelola datanya, yang paling lama menunggu lebih dahulu.</Trans>}
      aside={
        people > 0 ? (
          <ButtonLink to={'/impor' as string} size="xs">
            <Trans>Unggah jawaban</Trans>
          </ButtonLink>
        ) : undefined
      }
    >
      {people === 0 ? (
        <NothingYet icon={IconChecks} title={<Trans>Semua pendaftaran sudah dijawab</Trans>}>
          <Trans>Pendaftaran baru tampak di sini begitu sebuah keputusan ditandatangani.</Trans>
        </NothingYet>
      ) : (
        <>
          <ul className={classes.rows}>
            {props.waiting.map(({ government, people, since }) => (
              <li key={government.id}>
                <span>
                  {government.name}
                  <small>
                    <Trans>sejak {day(since)}</Trans>
                  </small>
                </span>
                <b className="figures">
                  <Plural value={people} other="# orang" />
                </b>
              </li>
            ))}
          </ul>
          <Link to="/pekerja" search={{ antre: 'jawaban' }}>
            <Trans>Lihat orang-orangnya</Trans>
          </Link>
        </>
      )}
    </Card>
  )
}

function NewestCopies(props: { copies: NonNullable<InsurerDeskAnswer['decreeCopies']> }) {
  const { day, number } = useFormats()
  const nameOf = useDecreeName()
  const { totalCount, edges } = props.copies
  return (
    <Card
      title={<Trans>Tembusan keputusan terbaru</Trans>}
      aside={
        totalCount > edges.length ? (
          <ButtonLink to="/tembusan" variant="default" size="xs">
            <Trans>Lihat semua {number(totalCount)}</Trans>
          </ButtonLink>
        ) : undefined
      }
    >
      {edges.length === 0 ? (
        <NothingYet icon={IconGavel} title={<Trans>Belum ada tembusan</Trans>}>
          <Trans>Tembusan datang sendiri setelah sebuah keputusan ditandatangani.</Trans>
        </NothingYet>
      ) : (
        <ul className={classes.rows}>
          {edges.map(({ node }) => (
            <li key={node.id}>
              <span>
                <Link to="/tembusan/$copyId" params={{ copyId: node.id }}>
                  {nameOf({ ...node, programme: { name: node.programmeName } })}
                </Link>
                <small>
                  <Trans>
                    {node.government.shortName}, ditandatangani {day(node.signedOn)}
                  </Trans>
                </small>
              </span>
              <span className={classes.act}>
                <b className="figures">
                  <Plural value={node.people} other="# orang" />
                </b>
                {node.mayExportRegistrations && <ExportRegistrationsButton of={{ copyId: node.id }} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
