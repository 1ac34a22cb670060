"""The plain twin of the screens, for scripts, cron, login messages and screen readers."""
