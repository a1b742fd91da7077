# terminal 120
budget4s response --by channel
