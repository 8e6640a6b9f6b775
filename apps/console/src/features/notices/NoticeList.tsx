import { useLingui } from '@lingui/react'
import { Plural, Trans } from '@lingui/react/macro'
import {
  type Icon,
  IconAlertCircle,
  IconBell,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
  IconGavel,
  IconUserCheck,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Badge, type Tone } from '../../ui/Badge.tsx'
import classes from './NoticeList.module.css'
import type { Notice } from './notice.query.ts'

const looks: Readonly<Record<string, { readonly tone: Tone; readonly icon: Icon }>> = {
  JOB_SUCCEEDED: { tone: 'ok', icon: IconCircleCheck },
  JOB_FAILED: { tone: 'bad', icon: IconAlertCircle },
  JOB_CANCELLED: { tone: 'mute', icon: IconCircleMinus },
  DECREE_TO_VOTE: { tone: 'warn', icon: IconGavel },
  DECREE_TO_SIGN: { tone: 'warn', icon: IconGavel },
  DECREE_RETURNED: { tone: 'warn', icon: IconGavel },
  DECREE_SIGNED: { tone: 'ok', icon: IconGavel },
  ROLE_PROPOSED: { tone: 'warn', icon: IconUserCheck },
  ROLE_CONFIRMED: { tone: 'ok', icon: IconUserCheck },
  DECREE_STEP_LATE: { tone: 'bad', icon: IconClock },
}
const plain = { tone: 'info', icon: IconBell } as const

/** Each says in its words what happened, below whom or what it is about, leads there, and is read by going there. */
export function NoticeList(props: { notices: readonly Notice[]; onOpen: (id: string) => void }) {
  const { i18n } = useLingui()
  const { moment } = useFormats()
  return (
    <ul className={classes.list}>
      {props.notices.map((notice) => {
        const look = looks[notice.kind] ?? plain
        const text = i18n.locale === 'en' ? notice.textEn : notice.text
        return (
          <li key={notice.id} className={classes.notice} data-unread={notice.readAt === null || undefined}>
            <span className={classes.icon} data-tone={look.tone}>
              <look.icon size={20} stroke={1.75} aria-hidden />
            </span>
            <span className={classes.words}>
              {notice.href === null ? (
                text
              ) : (
                <Link to={notice.href as string} className={classes.link} onClick={() => props.onOpen(notice.id)}>
                  {text}
                </Link>
              )}
              {notice.subject && (
                <span className={classes.subject}>
                  {notice.subject.parts.join(' · ')}
                  {notice.subject.others > 0 && (
                    <>
                      {' · '}
                      <Plural value={notice.subject.others} other="dan # lainnya" />
                    </>
                  )}
                </span>
              )}
              <span className={classes.time}>{moment(notice.createdAt)}</span>
            </span>
            {notice.readAt === null && (
              <Badge tone="river">
                <Trans>Baru</Trans>
              </Badge>
            )}
          </li>
        )
      })}
    </ul>
  )
}
