budget4s response --explain 垂直网
