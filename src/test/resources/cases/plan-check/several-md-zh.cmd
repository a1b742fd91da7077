budget4s plan check '*.yaml' -f md --lang zh --fail-on never
