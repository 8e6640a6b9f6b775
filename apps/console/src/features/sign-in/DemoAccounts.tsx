import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { IconDots, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '../../ui/Badge.tsx'
import classes from './DemoAccounts.module.css'
import { demoIcon } from './demo-icon.ts'
import type { DemoAccount } from './use-demo-accounts.ts'

/** The accounts of a demonstration as cards: choosing one fills the form, so that signing in is still one's own act. */
export default function DemoAccounts(props: {
  accounts: readonly DemoAccount[]
  chosenEmail: string
  onChoose: (email: string) => void
}) {
  const { i18n, t } = useLingui()
  const english = i18n.locale === 'en'
  const [all, setAll] = useState(false)
  const accounts = props.accounts.filter(({ featured }) => all || featured)
  const more = props.accounts.length - accounts.length
  return (
    <section aria-labelledby="demo-accounts">
      <div className={classes.title}>
        <h2 id="demo-accounts">
          <Trans>Coba dengan akun contoh</Trans>
        </h2>
        <Badge tone="warn" icon={IconInfoCircle}>
          <Trans>Mode demo, semua orang rekaan</Trans>
        </Badge>
      </div>
      <p className={classes.hint}>
        <Trans>Pilih peran untuk melihat Payung dari sudut pandangnya.</Trans>
      </p>
      <div className={classes.cards}>
        {accounts.map((account) => (
          <UnstyledButton
            key={account.email}
            className={classes.card}
            aria-pressed={account.email === props.chosenEmail}
            title={english ? account.showsEn : account.shows}
            onClick={() => props.onChoose(account.email)}
          >
            <AccountIcon name={account.icon} />
            <span className={classes.words}>
              <b>{account.name}</b>
              <span>{english ? account.titleEn : account.title}</span>
              <small>{account.email.replace(/payung\.example$/, '')}</small>
            </span>
          </UnstyledButton>
        ))}
        {more > 0 && (
          <UnstyledButton className={classes.card} onClick={() => setAll(true)}>
            <span className={classes.tile}>
              <IconDots size={20} aria-hidden />
            </span>
            <span className={classes.words}>
              <b>
                <Trans>Akun lain</Trans>
              </b>
              <span>{t`${more} lainnya`}</span>
            </span>
          </UnstyledButton>
        )}
      </div>
    </section>
  )
}

function AccountIcon(props: { name: string }) {
  const IconDrawn = demoIcon(props.name)
  return (
    <span className={classes.tile}>
      <IconDrawn size={20} stroke={1.75} aria-hidden />
    </span>
  )
}
