import sys; sys.path.insert(0,'/work/h4/Tests/TenfoldDashboardTests/Browser')
import examine as e
site,out=sys.argv[1],sys.argv[2]
b=e.Browser(); base='/channel/'; o=e.serve(site,base)
for spec in sys.argv[3:]:
    page,theme,w,h,name=spec.split(':')
    e.picture(b,o+base+page,theme,int(w),int(h),f'{out}/{name}.png')
b.close()
