import { useLingui as useI18n } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { fundingSourceName } from '@payung/domain/money/funding-source'
import { IconArrowRight, IconClock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { CancelVoidButton } from '../decrees/CancelVoidButton.tsx'
import { changeReasons, changeWords, waitingWords } from '../decrees/decree-words.ts'
import { SyntheticBadge } from '../programmes/ProgrammeBadges.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { BasisOfDecision } from './BasisOfDecision.tsx'
import classes from './DeskPage.module.css'
import type { DeskDecision } from './desk.query.ts'

/** A decree before it is opened: how many people, what it costs, who pays, by what right, and how long it has waited. */
export function DecisionCard(props: { decision: DeskDecision; onChanged: () => void }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { months, number, rupiah } = useFormats()
  const { decree, monthly, waiting } = props.decision
  const name = useDecreeName()(decree)
  const sources = decree.paidFrom.map((source) => fundingSourceName(source)[i18n.locale === 'en' ? 'en' : 'id'])
  const isAmendment = decree.kind === 'AMENDMENT'
  return (
    <article className={classes.card} aria-label={name} data-late={props.decision.isLate || undefined}>
      <header className={classes.head}>
        <LookBadge look={waitingWords[waiting]} />
        <Waited decision={props.decision} />
        {decree.synthetic && <SyntheticBadge />}
      </header>
      <h2 className={classes.title}>
        <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
          {name}
        </Link>
      </h2>
      <p className={classes.purpose}>{decree.text.title}</p>
      <dl className={classes.figures}>
        <div>
          <dt>{decree.kind === 'REVOCATION' ? <Trans>Kehilangan penetapan</Trans> : <Trans>Orang</Trans>}</dt>
          <dd>
            <b>{number(decree.people)}</b>
            <Difference now={BigInt(decree.people)} before={props.decision.peopleBefore} write={number} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Iuran sebulan</Trans>
          </dt>
          <dd>
            <b>{monthly === null ? '—' : rupiah(monthly.amount)}</b>
            {monthly !== null && (
              <Difference now={BigInt(monthly.amount)} before={monthly.amountBefore} write={rupiah} />
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Seluruh masa</Trans>
          </dt>
          <dd>
            <b>{decree.cost === null ? '—' : rupiah(decree.cost.total)}</b>
            <span className={classes.beside}>{months(decree.fromMonth, decree.untilMonth)}</span>
          </dd>
        </div>
      </dl>
      <FactList
        facts={[
          [<Trans key="payer">Dibayar dari</Trans>, sources.join('; ')],
          [
            <Trans key="quota">Kuota</Trans>,
            <Trans key="of">
              {number(decree.people)} dari {number(decree.quotaPeople)} orang
            </Trans>,
          ],
          [
            <Trans key="programme" context="one">
              Program
            </Trans>,
            <Link key="to" to="/program/$programmeId" params={{ programmeId: decree.programme.id }}>
              {decree.programme.name}
            </Link>,
          ],
        ]}
      />
      {waiting === 'CANCEL' && (
        <div className={classes.part}>
          <p>
            <Trans>Keputusan yang diubah sudah diakhiri atau dicabut. Tidak ada yang perlu diputuskan.</Trans>
          </p>
          <CancelVoidButton decree={{ ...decree, title: decree.text.title }} onDone={props.onChanged} />
        </div>
      )}
      {isAmendment && <Changes decision={props.decision} />}
      <BasisOfDecision decree={decree} />
      <ButtonLink
        to="/keputusan/$decreeId"
        params={{ decreeId: decree.id }}
        className={classes.open}
        rightSection={<IconArrowRight size={18} aria-hidden />}
        aria-label={t`Buka ${name}`}
      >
        <Trans>Buka</Trans>
      </ButtonLink>
    </article>
  )
}

function Waited(props: { decision: DeskDecision }) {
  const { moment } = useFormats()
  const { daysWaiting, isLate, dueAt } = props.decision
  return (
    <>
      <Badge tone={isLate ? 'bad' : 'mute'} icon={IconClock}>
        <Plural value={daysWaiting} _0="Datang hari ini" other="Menunggu # hari" />
      </Badge>
      {dueAt !== null && (
        <span className={classes.beside}>
          {isLate ? <Trans>terlambat sejak {moment(dueAt)}</Trans> : <Trans>batas {moment(dueAt)}</Trans>}
        </span>
      )}
    </>
  )
}

/** Against the same without the amendment, with its sign. */
function Difference(props: { now: bigint; before: number | string | null; write: (value: bigint) => string }) {
  if (props.before === null) return null
  const by = props.now - BigInt(props.before)
  const before = props.write(BigInt(props.before))
  const size = props.write(by < 0n ? -by : by)
  return (
    <span className={classes.beside}>
      {by === 0n ? (
        <Trans>tetap</Trans>
      ) : by < 0n ? (
        <Trans>
          −{size} dari {before}
        </Trans>
      ) : (
        <Trans>
          +{size} dari {before}
        </Trans>
      )}
    </span>
  )
}

/** What changes for whom. */
function Changes(props: { decision: DeskDecision }) {
  const { i18n } = useI18n()
  const { number } = useFormats()
  const { changes, decree } = props.decision
  const nameOf = useDecreeName()
  return (
    <section className={classes.part}>
      <h3>
        <Trans>Yang berubah</Trans>
        {decree.amends !== null && (
          <>
            {' · '}
            <Link to="/keputusan/$decreeId" params={{ decreeId: decree.amends.id }}>
              {nameOf({ ...decree.amends, programme: decree.programme })}
            </Link>
          </>
        )}
      </h3>
      <ul className={classes.changes}>
        {changes.map(({ change, reason, people }) => {
          return (
            <li key={`${change} ${reason}`}>
              <LookBadge look={changeWords[change]} />
              <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }} search={{ tab: 'perubahan' }}>
                <Trans>{number(people)} orang</Trans>
              </Link>
              {reason !== null && <span>{i18n._(changeReasons[reason])}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
