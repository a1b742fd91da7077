# terminal 90
budget4s response --by channel,person --explain total --lang zh
