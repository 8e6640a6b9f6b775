import { Trans } from '@lingui/react/macro'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import classes from './PublicText.module.css'
import { SignInFrame } from './SignInFrame.tsx'

/** A page to read that needs no account. */
export function PublicText(props: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${props.title} · Payung`
  }, [props.title])
  return (
    <SignInFrame>
      <article className={classes.text}>
        <h1>{props.title}</h1>
        {props.children}
        <ButtonLink to="/masuk" variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />}>
          <Trans>Kembali ke halaman masuk</Trans>
        </ButtonLink>
      </article>
    </SignInFrame>
  )
}
