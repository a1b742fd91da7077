# terminal 140
budget4s customers segment --activity 春季召回 --within 60
